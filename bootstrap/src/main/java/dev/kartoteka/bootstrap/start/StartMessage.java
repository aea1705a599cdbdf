package dev.kartoteka.bootstrap.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

@Component
class StartMessage {

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		Environment environment = ready.getApplicationContext().getEnvironment();
		String address = "http://localhost:" + environment.getProperty("local.server.port");
		log.info("Kartoteka listens on {}", address);
		log.info("Health: http://localhost:{}/actuator/health", environment.getProperty("local.management.port"));
		log.info("API documentation: {}/api/schema/swagger-ui/", address);
		log.info("What to do first: follow the walk-through in README.md");
	}

}
