package dev.kartoteka.adapter.mail.letter;

import java.time.Clock;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

import dev.kartoteka.adapter.mail.LetterFolder;
import dev.kartoteka.domain.account.SendLetters;
import dev.kartoteka.domain.letter.Postman;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterProperties.class)
class LetterConfiguration {

	@Bean
	Delivery letterDelivery(Environment environment, ObjectProvider<JavaMailSender> sender, LetterFolder folder,
			Clock clock) {
		return hasMailServer(environment) ? new ByMailServer(sender.getObject()) : new IntoFolder(folder, clock);
	}

	@Bean
	Postman postman(LetterProperties properties, Environment environment, Delivery delivery, Clock clock) {
		LetterProperties complete = hasMailServer(environment) ? properties.complete()
				: properties.completedForDevelopment();
		Links links = new Links(Objects.requireNonNull(complete.linkBase()), complete.activationPath(),
				complete.passwordResetPath());
		return new LetterPostman(new Stationery(), links, Objects.requireNonNull(complete.from()), delivery, clock);
	}

	@Bean
	LetterTimer letterTimer(SendLetters sendLetters, LetterProperties properties) {
		return new LetterTimer(sendLetters, properties.interval());
	}

	// Boot looks only whether the setting is there; an empty one is a usual way to say
	// "none".
	private static boolean hasMailServer(Environment environment) {
		return StringUtils.hasText(environment.getProperty("spring.mail.host"));
	}

}
