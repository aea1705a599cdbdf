package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.adapter.media.ImageFolder;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ImageWorkshop;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImageProperties.class)
class ImageConfiguration {

	/** Shorter than a request may take. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@Bean
	ImageWorkshop imageWorkshop() {
		return new ImageIoWorkshop(ImageBulkhead.ofThisMachine(PATIENCE));
	}

	/** A bucket, if one is named; else the folder. */
	@Bean
	ImageStore imageStore(ImageFolder folder, ImageProperties properties) {
		S3Properties s3 = properties.s3();
		return (s3 != null) ? S3ImageStore.open(s3) : new FileImageStore(folder.path());
	}

}
