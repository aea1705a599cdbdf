package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import dev.kartoteka.adapter.media.ImageFolder;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ImageWorkshop;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImageProperties.class)
class ImageConfiguration {

	/** Shorter than the time limit of a request. */
	private static final Duration MAX_WAIT = Duration.ofSeconds(5);

	@Bean
	ImageWorkshop imageWorkshop() {
		return new ImageIoWorkshop(ImageBulkhead.ofThisMachine(MAX_WAIT));
	}

	/** Stores images in the bucket if one is configured, or else in the folder. */
	@Bean
	ImageStore imageStore(ImageFolder folder, ImageProperties properties) {
		S3Properties s3 = properties.s3();
		return (s3 != null) ? S3ImageStore.open(s3) : new FileImageStore(folder.path());
	}

}
