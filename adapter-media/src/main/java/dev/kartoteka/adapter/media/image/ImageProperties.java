package dev.kartoteka.adapter.media.image;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of images.
 *
 * @param s3 where they lie if not in a folder
 */
@ConfigurationProperties("kartoteka.images")
record ImageProperties(@Nullable S3Properties s3) {

}
