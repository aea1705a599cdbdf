package dev.kartoteka.adapter.media.image;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket for images, which has to be there already.
 *
 * @param bucket its name
 * @param endpoint where the service answers, if it is not that of Amazon
 * @param region as the service calls it
 * @param accessKey with {@code secretKey}; if not given, AWS's own chain of providers is
 * asked: environment, profile, container, instance
 * @param pathStyle whether the bucket is named in the path and not in the host, as many
 * services beside Amazon's want it
 */
record S3Properties(String bucket, @Nullable URI endpoint, @DefaultValue("us-east-1") String region,
		@Nullable String accessKey, @Nullable String secretKey, @DefaultValue("false") boolean pathStyle) {

	S3Properties {
		if (bucket == null || bucket.isBlank()) {
			throw new IllegalArgumentException(
					"kartoteka.images.s3.bucket is needed when any of kartoteka.images.s3 is given");
		}
		if ((accessKey == null) != (secretKey == null)) {
			throw new IllegalArgumentException(
					"kartoteka.images.s3.access-key and kartoteka.images.s3.secret-key are given together or not at all");
		}
	}

	/** Without the keys. */
	@Override
	public String toString() {
		return "bucket " + this.bucket + ((this.endpoint != null) ? " at " + this.endpoint : "");
	}

}
