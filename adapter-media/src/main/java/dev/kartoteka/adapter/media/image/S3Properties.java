package dev.kartoteka.adapter.media.image;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of an existing bucket for images.
 *
 * @param bucket the name of the bucket
 * @param endpoint the address of the service; null for Amazon's
 * @param region the region of the bucket
 * @param accessKey used with {@code secretKey}; without them the default chain of AWS
 * finds the credentials: environment, profile, container, instance
 * @param pathStyle whether the bucket is in the path and not in the host name, as many
 * other services require
 */
record S3Properties(String bucket, @Nullable URI endpoint, @DefaultValue("us-east-1") String region,
		@Nullable String accessKey, @Nullable String secretKey, @DefaultValue("false") boolean pathStyle) {

	S3Properties {
		if (bucket == null || bucket.isBlank()) {
			throw new IllegalArgumentException(
					"kartoteka.images.s3.bucket is not set. Set it, or unset all of kartoteka.images.s3.");
		}
		if ((accessKey == null) != (secretKey == null)) {
			throw new IllegalArgumentException(
					"Only one of kartoteka.images.s3.access-key and kartoteka.images.s3.secret-key is set. Set both, or unset both.");
		}
	}

	/** Shows none of the keys. */
	@Override
	public String toString() {
		return "bucket " + this.bucket + ((this.endpoint != null) ? " at " + this.endpoint : "");
	}

}
