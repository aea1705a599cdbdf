package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of images.
 *
 * @param sweepInterval how often is looked for images that nothing names any more
 */
@ConfigurationProperties("kartoteka.images")
record ImageProperties(@DefaultValue("10s") Duration sweepInterval) {

}
