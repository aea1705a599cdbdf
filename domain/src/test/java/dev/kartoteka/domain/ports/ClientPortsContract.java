package dev.kartoteka.domain.ports;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader.Credentials;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of clients does. */
public interface ClientPortsContract extends PortsContract {

	@Test
	default void addsAClientOnceForAPhone() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId first = fixtures().aClient(phone);
		assertThat(fixtures().aClient(phone)).isEqualTo(first);
		assertThat(ports().clientReader().withPhone(phone)).contains(first);
		assertThat(ports().clientReader().withPhone(Fixtures.aPhone())).isEmpty();
	}

	@Test
	default void knowsAClientsCredentials() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId client = fixtures().aClient(phone);
		Credentials credentials = ports().clientReader().credentialsOf(phone).orElseThrow();
		assertThat(credentials.client()).isEqualTo(client);
		assertThat(credentials.name().name()).isEqualTo("Пётр");
		assertThat(credentials.password()).isEqualTo(Fixtures.HASH);
	}

	@Test
	default void storesANewHash() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId id = fixtures().aClient(phone);
		ports().inTransaction(() -> {
			Client client = ports().clients().findForChange(id).orElseThrow();
			client.rehash(new PasswordHash("better"));
			ports().clients().update(client);
		});
		assertThat(ports().clientReader().credentialsOf(phone).orElseThrow().password())
			.isEqualTo(new PasswordHash("better"));
	}

}
