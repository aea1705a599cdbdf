package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of images.
 *
 * @param sweepInterval how often is looked for images that nothing names any more
 * @param s3 where they lie if not in a folder
 */
@ConfigurationProperties("kartoteka.images")
record ImageProperties(@DefaultValue("10s") Duration sweepInterval, @Nullable S3Properties s3) {

}
