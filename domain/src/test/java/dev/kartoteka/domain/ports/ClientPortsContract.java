package dev.kartoteka.domain.ports;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientReader.Credentials;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for clients. */
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
	default void showsAClientWithTheOrganizationsThatKnowHim() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId client = fixtures().aClient(phone);
		OrganizationId first = fixtures().anOrganization(fixtures().anAccount("alice"));
		OrganizationId second = fixtures().anOrganization(fixtures().anAccount("bob"));
		fixtures().aClientCard().of(second);
		ClientView unknown = ports().clientReader().client(client).orElseThrow();
		assertThat(unknown).isEqualTo(new ClientView(client.value(), "Иванов", "Пётр", "Ильич", phone.e164(), "", false,
				List.of(), Fixtures.CLOCK.instant(), Fixtures.CLOCK.instant()));
		fixtures().aClientCard().withPhone(phone).of(first);
		fixtures().aClientCard().withPhone(phone).of(second);
		ClientView known = ports().clientReader().client(client).orElseThrow();
		assertThat(known.organizations()).extracting(OrganizationView::id)
			.containsExactly(second.value(), first.value());
		assertThat(ports().clientReader().organizationsOf(client)).isEqualTo(known.organizations());
		assertThat(ports().clientReader().client(new ClientId(client.value() + 1000))).isEmpty();
		assertThat(ports().clientReader().organizationsOf(new ClientId(client.value() + 1000))).isEmpty();
	}

	@Test
	default void storesWhatAClientSaysOfHimself() {
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		PhoneNumber phone = Fixtures.aPhone();
		change(id, Change.to("Петров"), Change.to(phone));
		Client.Snapshot stored = ports().inTransaction(() -> ports().clients().findForChange(id).orElseThrow())
			.snapshot();
		assertThat(stored.name().surname()).isEqualTo("Петров");
		assertThat(stored.phone()).isEqualTo(phone);
		assertThat(stored.version().value()).isEqualTo(1);
		assertThat(ports().clientReader().withPhone(phone)).contains(id);
	}

	@Test
	default void refusesAChangeToAPhoneOfAnotherClient() {
		PhoneNumber phone = Fixtures.aPhone();
		fixtures().aClient(phone);
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(id, Change.none(), Change.to(phone)))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.TakenByAnotherClient("phone"))));
	}

	@Test
	default void refusesAChangeOfAStaleClient() {
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		Client stale = ports().inTransaction(() -> ports().clients().findForChange(id).orElseThrow());
		change(id, Change.to("Петров"), Change.none());
		stale.rehash(new PasswordHash("another"));
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().clients().update(stale)));
	}

	private void change(ClientId id, Change<String> surname, Change<PhoneNumber> phone) {
		ports().inTransaction(() -> {
			Client client = ports().clients().findForChange(id).orElseThrow();
			client.change(new ClientChanges(surname, Change.none(), Change.none(), phone, Change.none()),
					Fixtures.CLOCK);
			ports().clients().update(client);
		});
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
