package dev.kartoteka.bootstrap.start;

import java.time.Duration;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Logs name, version, start time and addresses when the program is ready. */
@Component
class StartMessage {

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	private final Environment environment;

	private final ObjectProvider<BuildProperties> build;

	StartMessage(Environment environment, ObjectProvider<BuildProperties> build) {
		this.environment = environment;
		this.build = build;
	}

	@EventListener
	void log(ApplicationReadyEvent ready) {
		log.info(text(Objects.requireNonNullElse(ready.getTimeTaken(), Duration.ZERO)));
	}

	String text(Duration timeTaken) {
		BuildProperties properties = this.build.getIfAvailable();
		String address = "http://localhost:" + this.environment.getProperty("local.server.port");
		return """
				Kartoteka %s started in %s s.
				  API:           %s
				  Documentation: %s/api/schema/swagger-ui/
				  Health:        http://localhost:%s/actuator/health
				  First steps:   see README.md""".formatted(
				(properties != null) ? properties.getVersion() : "(development build)", timeTaken.toMillis() / 1000.0,
				address, address, this.environment.getProperty("local.management.port"));
	}

}
