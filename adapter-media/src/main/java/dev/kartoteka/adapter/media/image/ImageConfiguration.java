package dev.kartoteka.adapter.media.image;

import java.time.Duration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kartoteka.adapter.media.ImageFolder;
import dev.kartoteka.domain.image.ImageStore;
import dev.kartoteka.domain.image.ImageWorkshop;
import dev.kartoteka.domain.image.SweepImages;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImageProperties.class)
class ImageConfiguration {

	/** Shorter than a request may take. */
	private static final Duration PATIENCE = Duration.ofSeconds(5);

	@Bean
	ImageWorkshop imageWorkshop() {
		return new ImageIoWorkshop(Workplaces.ofThisMachine(PATIENCE));
	}

	@Bean
	ImageStore imageStore(ImageFolder folder) {
		return new FileImageStore(folder.path());
	}

	@Bean
	SweepTimer sweepTimer(SweepImages sweeping, ImageProperties properties) {
		return new SweepTimer(sweeping, properties.sweepInterval());
	}

}
