package dev.kartoteka.bootstrap;

import java.util.List;

import dev.kartoteka.bootstrap.command.Commands;
import dev.kartoteka.bootstrap.start.AotEligibility;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.data.autoconfigure.web.DataWebAutoConfiguration;
import org.springframework.boot.health.autoconfigure.application.SslHealthContributorAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailHealthContributorAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.ssl.SslMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;

/**
 * Starts the program. The excluded auto-configurations cost time in every request or at
 * the start, and nothing needs them: adapter-web measures requests itself and decodes
 * bodies itself, and the advisor of the use cases starts the transactions. The health of
 * the mail server is left out because emails wait while it is down.
 */
@SpringBootApplication(exclude = { AopAutoConfiguration.class, DataRepositoryMetricsAutoConfiguration.class,
		DataWebAutoConfiguration.class, HttpEncodingAutoConfiguration.class, JtaAutoConfiguration.class,
		MailHealthContributorAutoConfiguration.class, ObservationAutoConfiguration.class,
		PersistenceExceptionTranslationAutoConfiguration.class, ScheduledTasksObservationAutoConfiguration.class,
		SslHealthContributorAutoConfiguration.class, SslMetricsAutoConfiguration.class,
		TomcatMetricsAutoConfiguration.class, TransactionAutoConfiguration.class,
		WebMvcObservationAutoConfiguration.class })
public class Kartoteka {

	/** Starts the server, or runs the command that the arguments name. */
	public static void main(String[] args) {
		Commands.settingsOfServer(List.of(args))
			.ifPresentOrElse(Kartoteka::serve, () -> System.exit(Commands.run(List.of(args))));
	}

	private static void serve(String[] settings) {
		AotEligibility.enableIfPossible(Kartoteka.class, List.of(settings));
		SpringApplication.run(Kartoteka.class, settings);
	}

}
