package dev.kartoteka.bootstrap.check;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import dev.kartoteka.adapter.console.ConsoleAdapterConfiguration;
import dev.kartoteka.adapter.jobs.JobsAdapterConfiguration;
import dev.kartoteka.adapter.mail.MailAdapterConfiguration;
import dev.kartoteka.adapter.media.MediaAdapterConfiguration;
import dev.kartoteka.adapter.persistence.PersistenceAdapterConfiguration;
import dev.kartoteka.adapter.security.SecurityAdapterConfiguration;
import dev.kartoteka.adapter.text.TextAdapterConfiguration;
import dev.kartoteka.adapter.web.WebAdapterConfiguration;
import dev.kartoteka.bootstrap.background.WithoutBackgroundWork;
import dev.kartoteka.bootstrap.wiring.KeysAndFolders;
import dev.kartoteka.bootstrap.wiring.UseCasesConfiguration;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The beans of the program, from which the check takes those that it tries. The others
 * are never created, so what they need may be missing. It is not found by component
 * scanning.
 */
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@EnableConfigurationProperties({ DataSourceProperties.class, LifecycleProperties.class,
		ManagementServerProperties.class, ServerProperties.class })
@ComponentScan({ "dev.kartoteka.bootstrap.settings", "dev.kartoteka.bootstrap.database",
		"dev.kartoteka.bootstrap.fault" })
@Import({ ConsoleAdapterConfiguration.class, JobsAdapterConfiguration.class, MailAdapterConfiguration.class,
		MediaAdapterConfiguration.class, PersistenceAdapterConfiguration.class, SecurityAdapterConfiguration.class,
		TextAdapterConfiguration.class, WebAdapterConfiguration.class, KeysAndFolders.class,
		UseCasesConfiguration.class, WithoutBackgroundWork.class })
class CheckContext {

	/** Applies to repositories, too, which ask to be created at once. */
	@Bean
	static BeanFactoryPostProcessor lateCreation() {
		return (beans) -> {
			for (String name : beans.getBeanDefinitionNames()) {
				beans.getBeanDefinition(name).setLazyInit(true);
			}
		};
	}

	@Bean
	MeterRegistry meterRegistry() {
		return new SimpleMeterRegistry();
	}

}
