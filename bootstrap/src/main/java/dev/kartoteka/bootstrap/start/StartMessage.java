package dev.kartoteka.bootstrap.start;

import java.time.Duration;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.clientcard.ClientSharing;
import dev.kartoteka.domain.organization.OrganizationCreators;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Logs name, version, start time and addresses when the program is ready, and a warning
 * if strangers can read what organizations keep of persons.
 */
@Component
class StartMessage {

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	private final Environment environment;

	private final ObjectProvider<BuildProperties> build;

	private final RegistrationPolicy registration;

	private final OrganizationCreators creators;

	private final ClientSharing sharing;

	StartMessage(Environment environment, ObjectProvider<BuildProperties> build, RegistrationPolicy registration,
			OrganizationCreators creators, ClientSharing sharing) {
		this.environment = environment;
		this.build = build;
		this.registration = registration;
		this.creators = creators;
		this.sharing = sharing;
	}

	@EventListener
	void log(ApplicationReadyEvent ready) {
		log.info(text(Objects.requireNonNullElse(ready.getTimeTaken(), Duration.ZERO)));
		if (showsPersonsToStrangers()) {
			log.warn("Everyone can register, create an organization, and read in a card what others keep of the person."
					+ " Set KARTOTEKA_CLIENTS_SHARING=own, KARTOTEKA_ORGANIZATIONS_CREATED_BY=staff"
					+ " or KARTOTEKA_REGISTRATION=staff if they are strangers; see docs/security.md.");
		}
	}

	/** Whether everyone who knows a phone can read what others keep of that person. */
	boolean showsPersonsToStrangers() {
		return this.registration.open() && this.creators == OrganizationCreators.ANYONE
				&& this.sharing == ClientSharing.DOCUMENTED;
	}

	private String console(String address) {
		return this.environment.getProperty("kartoteka.console.enabled", Boolean.class, true) ? address + "/console/"
				: "off (KARTOTEKA_CONSOLE_ENABLED=false)";
	}

	String text(Duration timeTaken) {
		BuildProperties properties = this.build.getIfAvailable();
		String address = "http://localhost:" + this.environment.getProperty("local.server.port");
		return """
				Kartoteka %s started in %s s.
				  API:           %s
				  Console:       %s
				  Documentation: %s/api/schema/swagger-ui/
				  Health:        http://localhost:%s/actuator/health
				  First steps:   see README.md""".formatted(
				(properties != null) ? properties.getVersion() : "(development build)", timeTaken.toMillis() / 1000.0,
				address, console(address), address, this.environment.getProperty("local.management.port"));
	}

}
