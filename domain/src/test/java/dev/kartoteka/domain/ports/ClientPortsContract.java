package dev.kartoteka.domain.ports;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.PendingPhone;
import dev.kartoteka.domain.client.PersonOnCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.credential.ClientAccess;
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
	default void knowsWhatTheOldestCardSays() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId client = fixtures().aClient(phone);
		assertThat(ports().clientReader().oldestCardOf(client)).isEmpty();
		ClientCard oldest = fixtures().aClientCard()
			.named("Петров", "Пётр", "")
			.withPhone(phone)
			.of(fixtures().anOrganization(fixtures().anAccount("alice")));
		fixtures().aClientCard().withPhone(phone).of(fixtures().anOrganization(fixtures().anAccount("bob")));
		assertThat(ports().clientReader().oldestCardOf(client))
			.contains(new PersonOnCard(oldest.details().name(), oldest.details().address()));
	}

	@Test
	default void storesWhatAClientSaysOfHimself() {
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		PhoneNumber phone = Fixtures.aPhone();
		change(id, Change.to("Петров"), Change.to(phone));
		Client.Snapshot stored = stored(id);
		assertThat(stored.name().surname()).isEqualTo("Петров");
		PendingPhone pending = new PendingPhone(phone, Fixtures.CLOCK.instant());
		assertThat(stored.pending()).isEqualTo(pending);
		assertThat(ports().clientReader().pendingPhone(id)).contains(pending);
		assertThat(stored.version().value()).isEqualTo(1);
		assertThat(ports().clientReader().withPhone(phone)).isEmpty();
	}

	@Test
	default void knowsNoChangeOfAPhoneThatIsConfirmedOrWasNeverRequested() {
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		assertThat(ports().clientReader().pendingPhone(id)).isEmpty();
		PendingPhone pending = new PendingPhone(Fixtures.aPhone(), Fixtures.CLOCK.instant());
		confirm(id, pending);
		assertThat(stored(id).phone()).isEqualTo(pending.phone());
		assertThat(ports().clientReader().pendingPhone(id)).isEmpty();
		assertThat(ports().clientReader().withPhone(pending.phone())).contains(id);
	}

	@Test
	default void refusesAPhoneThatAnotherClientHas() {
		PhoneNumber taken = Fixtures.aPhone();
		fixtures().aClient(taken);
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> confirm(id, new PendingPhone(taken, Fixtures.CLOCK.instant())))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.TakenByAnotherClient("phone"))));
	}

	private void confirm(ClientId id, PendingPhone pending) {
		ports().inTransaction(() -> {
			Client client = ports().clients().findForChange(id).orElseThrow();
			client.confirmPhone(pending, Fixtures.CLOCK);
			ports().clients().update(client);
		});
	}

	@Test
	default void removesAClientWhoseCardsHaveMoved() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		ClientCard card = fixtures().aClientCard().withPhone(phone).of(organization);
		fixtures().aCredential(card, Fixtures.HASH);
		ClientCaller caller = fixtures().loggedIn(card.client(), Fixtures.HASH);
		ports().inTransaction(() -> {
			ports().cards().moveAll(card.client(), id);
			ports().clients().remove(ports().clients().findForChange(card.client()).orElseThrow());
		});
		assertThat(ports().clientReader().client(card.client())).isEmpty();
		assertThat(ports().clientReader().withPhone(phone)).isEmpty();
		assertThat(ports().clientAccessReader().of(caller)).isEqualTo(ClientAccess.NONE);
		assertThat(ports().credentialReader().of(id).orElseThrow().credentials()).isEmpty();
		ClientCard.Snapshot moved = ports()
			.inTransaction(() -> ports().cards().findForChange(card.organization(), card.id()).orElseThrow())
			.snapshot();
		assertThat(moved.client()).isEqualTo(id);
		assertThat(moved.details()).isEqualTo(card.snapshot().details());
	}

	@Test
	default void knowsWhoOwnsTheRecord() {
		ClientId id = fixtures().aClient(Fixtures.aPhone());
		assertThat(stored(id).owned()).isFalse();
		fixtures().own(id, Fixtures.HASH);
		assertThat(stored(id).owned()).isTrue();
		assertThat(stored(id).confirmedPhone()).isTrue();
		assertThat(stored(id).password()).isEqualTo(Fixtures.HASH);
	}

	@Test
	default void exportsTheRecordWithItsCardsWhateverTheirPhonesButNoOthers() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId id = fixtures().aClient(phone);
		fixtures().own(id, Fixtures.HASH);
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		fixtures().aClientCard().named("", "Anna", "").withPhone(phone).of(organization);
		PhoneNumber moved = Fixtures.aPhone();
		add(fixtures().aClientCard().named("", "Anya", "").withPhone(moved).draft(organization, id));
		ClientId other = fixtures().aClient(Fixtures.aPhone());
		OrganizationId second = fixtures().anOrganization(fixtures().anAccount("bob"));
		add(fixtures().aClientCard().named("", "Mistyped", "").withPhone(phone).draft(second, other));
		String export = ports().personExportReader().ofRecord(id, "").orElseThrow().json();
		assertThat(export).contains("\"Пётр\"", phone.e164(), "\"Anna\"", "\"Anya\"", moved.e164())
			.doesNotContain("Mistyped", Fixtures.HASH.encoded());
		assertThat(ports().personExportReader().ofPhone(phone, "").json()).contains("\"Пётр\"", "Anna", "Anya",
				"Mistyped");
		assertThat(ports().personExportReader().ofRecord(new ClientId(id.value() + 1000), "")).isEmpty();
	}

	@Test
	default void exportsWhatCarriesAPhoneWithoutARecord() {
		PhoneNumber phone = Fixtures.aPhone();
		assertThat(ports().personExportReader().ofPhone(phone, "").json()).contains("\"record\":null", "\"cards\":[]");
		ClientId other = fixtures().aClient(Fixtures.aPhone());
		OrganizationId organization = fixtures().anOrganization(fixtures().anAccount("alice"));
		add(fixtures().aClientCard().named("", "Anna", "").withPhone(phone).draft(organization, other));
		assertThat(ports().personExportReader().ofPhone(phone, "").json()).contains("\"record\":null", "\"Anna\"");
	}

	private void add(ClientCard card) {
		ports().inTransaction(() -> ports().cards().add(card));
	}

	private Client.Snapshot stored(ClientId id) {
		return ports().inTransaction(() -> ports().clients().findForChange(id).orElseThrow()).snapshot();
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

}
