package dev.kartoteka.bootstrap;

import java.util.List;

import dev.kartoteka.bootstrap.command.Commands;
import dev.kartoteka.bootstrap.start.DecidedAtBuild;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;

/**
 * The program. Left out is what works in every request and nobody asks for: adapter-web
 * measures requests itself, and reads bodies by their own encoding.
 */
@SpringBootApplication(exclude = { DataRepositoryMetricsAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
		ObservationAutoConfiguration.class, ScheduledTasksObservationAutoConfiguration.class,
		WebMvcObservationAutoConfiguration.class })
public class Kartoteka {

	/** Serves, unless the first argument is a command. */
	public static void main(String[] args) {
		if (args.length > 0 && !args[0].startsWith("-")) {
			System.exit(Commands.run(List.of(args)));
		}
		DecidedAtBuild.useIfItHolds(Kartoteka.class, List.of(args));
		SpringApplication.run(Kartoteka.class, args);
	}

}
