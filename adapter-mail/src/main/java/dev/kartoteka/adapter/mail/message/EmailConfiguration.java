package dev.kartoteka.adapter.mail.message;

import java.time.Clock;
import java.util.Objects;

import dev.kartoteka.adapter.mail.EmailFolder;
import dev.kartoteka.domain.message.EmailFileStore;
import dev.kartoteka.domain.message.Mailer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailProperties.class)
class EmailConfiguration {

	@Bean
	Delivery letterDelivery(Environment environment, ObjectProvider<JavaMailSender> sender, EmailFolder folder,
			Clock clock) {
		return hasMailServer(environment) ? new SmtpMailer(sender.getObject()) : new FileMailer(folder, clock);
	}

	@Bean
	EmailFileStore emailFileStore(EmailFolder folder, Clock clock) {
		return new EmailFiles(folder, clock);
	}

	@Bean
	Mailer mailer(EmailProperties properties, @Value("${kartoteka.service-name:Kartoteka}") String serviceName,
			Environment environment, Delivery delivery, Clock clock) {
		EmailProperties complete = hasMailServer(environment) ? properties.complete()
				: properties.completedForDevelopment();
		Links links = new Links(Objects.requireNonNull(complete.linkBase()), complete.activationPath(),
				complete.passwordResetPath(), complete.invitationPath());
		return new TemplateMailer(new EmailTemplates(serviceName), links, Objects.requireNonNull(complete.from()),
				delivery, clock);
	}

	// Spring Boot checks only whether the setting exists; an empty value means "none"
	// here.
	private static boolean hasMailServer(Environment environment) {
		return StringUtils.hasText(environment.getProperty("spring.mail.host"));
	}

}
