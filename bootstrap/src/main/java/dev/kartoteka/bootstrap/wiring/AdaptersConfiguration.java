package dev.kartoteka.bootstrap.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.kartoteka.adapter.geojson.GeojsonAdapterConfiguration;
import dev.kartoteka.adapter.mail.EmailFolder;
import dev.kartoteka.adapter.mail.MailAdapterConfiguration;
import dev.kartoteka.adapter.media.ImageFolder;
import dev.kartoteka.adapter.media.MediaAdapterConfiguration;
import dev.kartoteka.adapter.persistence.PersistenceAdapterConfiguration;
import dev.kartoteka.adapter.persistence.StagingSecrets;
import dev.kartoteka.adapter.security.SecurityAdapterConfiguration;
import dev.kartoteka.adapter.security.TokenSecrets;
import dev.kartoteka.adapter.web.WebAdapterConfiguration;
import dev.kartoteka.bootstrap.settings.JwtSecret;
import dev.kartoteka.bootstrap.settings.KartotekaProperties;

@Configuration(proxyBeanMethods = false)
@Import({ GeojsonAdapterConfiguration.class, MailAdapterConfiguration.class, MediaAdapterConfiguration.class,
		PersistenceAdapterConfiguration.class, SecurityAdapterConfiguration.class, WebAdapterConfiguration.class })
class AdaptersConfiguration {

	@Bean
	TokenSecrets tokenSecrets(JwtSecret secret) {
		return new TokenSecrets(secret.value(), secret.previous());
	}

	@Bean
	ImageFolder imageFolder(KartotekaProperties properties) {
		return new ImageFolder(properties.dataDir().resolve("images"));
	}

	@Bean
	StagingSecrets stagingSecrets(JwtSecret secret) {
		return new StagingSecrets(secret.value(), secret.previous());
	}

	@Bean
	EmailFolder emailFolder(KartotekaProperties properties) {
		return new EmailFolder(properties.dataDir().resolve("letters"));
	}

}
