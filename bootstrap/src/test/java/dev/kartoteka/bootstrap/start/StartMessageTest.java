package dev.kartoteka.bootstrap.start;

import java.time.Duration;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.RegistrationPolicy;
import dev.kartoteka.domain.clientcard.ClientSharing;
import dev.kartoteka.domain.organization.OrganizationCreators;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class StartMessageTest {

	private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

	private final StartMessage message = messageWith(true, OrganizationCreators.ANYONE, ClientSharing.DOCUMENTED);

	private StartMessage messageWith(boolean open, OrganizationCreators creators, ClientSharing sharing) {
		return new StartMessage(
				new MockEnvironment().withProperty("local.server.port", "8080")
					.withProperty("local.management.port", "8081"),
				this.beans.getBeanProvider(BuildProperties.class), new RegistrationPolicy(open, Duration.ofDays(7)),
				creators, sharing);
	}

	@Test
	void namesVersionTimeAndAddresses() {
		Properties build = new Properties();
		build.setProperty("version", "1.2.3");
		this.beans.registerSingleton("buildProperties", new BuildProperties(build));

		assertThat(this.message.text(Duration.ofMillis(4213))).isEqualTo("""
				Kartoteka 1.2.3 started in 4.213 s.
				  API:           http://localhost:8080
				  Console:       http://localhost:8080/console/
				  Documentation: http://localhost:8080/api/schema/swagger-ui/
				  Health:        http://localhost:8081/actuator/health
				  First steps:   see README.md""");
	}

	@Test
	void warnsOnlyIfStrangersCanReadWhatOthersKeep() {
		assertThat(this.message.showsPersonsToStrangers()).isTrue();
		assertThat(messageWith(false, OrganizationCreators.ANYONE, ClientSharing.DOCUMENTED).showsPersonsToStrangers())
			.isFalse();
		assertThat(messageWith(true, OrganizationCreators.STAFF, ClientSharing.DOCUMENTED).showsPersonsToStrangers())
			.isFalse();
		assertThat(messageWith(true, OrganizationCreators.ANYONE, ClientSharing.OWN).showsPersonsToStrangers())
			.isFalse();
	}

	@Test
	void knowsNoVersionBeforeItIsPackaged() {
		assertThat(this.message.text(Duration.ofSeconds(4)))
			.startsWith("Kartoteka (development build) started in 4.0 s.");
	}

}
