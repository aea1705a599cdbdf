package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcardimport.ClientCardImport;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;
import dev.kartoteka.domain.clientcardimport.ImportStatus;
import dev.kartoteka.domain.idempotency.Reservation;
import dev.kartoteka.domain.idempotency.StoredResponse;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.person.ErasedPerson;
import dev.kartoteka.domain.person.ErasedPerson.Concerned;
import dev.kartoteka.domain.person.KnownPhone;
import dev.kartoteka.domain.person.PersonCounts;
import dev.kartoteka.domain.person.PersonReader;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the register of persons. */
public interface PersonPortsContract extends PortsContract {

	PersonCounts NOTHING = new PersonCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

	String SCOPE = "the scope of codes";

	Duration LONG = Duration.ofHours(1);

	Actor ALICE = new Actor(new AccountId(7), new SessionId(8));

	@Test
	default void knowsNothingOfAnUnknownPhone() {
		anAuditedCard(anOrganization(), Fixtures.aPhone());
		PhoneNumber unknown = Fixtures.aPhone();
		assertThat(ports().persons().count(unknown, SCOPE)).isEqualTo(NOTHING);
		assertThat(erase(unknown)).isEqualTo(new ErasedPerson(null, NOTHING, List.of()));
	}

	@Test
	default void erasesTheRecordWithAllCardsAndLeavesOthers() {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId salon = anOrganization();
		OrganizationId garage = anOrganization();
		ClientCard salons = anAuditedCard(salon, phone);
		ClientCard garages = anAuditedCard(garage, phone);
		ClientCard other = anAuditedCard(salon, Fixtures.aPhone());
		fixtures().aCredential(salons, Fixtures.HASH);
		fixtures().loggedIn(salons.client(), Fixtures.HASH);
		fixtures().aCredential(other, Fixtures.HASH);
		fixtures().loggedIn(other.client());
		PersonCounts expected = new PersonCounts(1, 2, 0, 1, 1, 0, 0, 0, 0, 2);
		assertThat(ports().persons().count(phone, SCOPE)).isEqualTo(expected);

		assertThat(erase(phone)).isEqualTo(new ErasedPerson(salons.client(), expected,
				List.of(new Concerned(salon, List.of(salons.id())), new Concerned(garage, List.of(garages.id())))));

		assertThat(ports().persons().count(phone, SCOPE)).isEqualTo(NOTHING);
		assertThat(ports().clientReader().withPhone(phone)).isEmpty();
		assertThat(ports().card(salons.id(), salon)).isEmpty();
		assertThat(ports().persons().count(phoneOf(other), SCOPE))
			.isEqualTo(new PersonCounts(1, 1, 0, 1, 1, 0, 0, 0, 0, 1));
	}

	@Test
	default void erasesNothingIfTheTransactionFails() {
		PhoneNumber phone = Fixtures.aPhone();
		anAuditedCard(anOrganization(), phone);
		PersonCounts before = ports().persons().count(phone, SCOPE);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ports().inTransaction((Runnable) () -> {
			ports().persons().erase(phone, SCOPE);
			throw new IllegalStateException("something went wrong after that");
		}));
		assertThat(ports().persons().count(phone, SCOPE)).isEqualTo(before);
	}

	@Test
	default void erasesACardOfAnotherRecordThatHasThePhone() {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId salon = anOrganization();
		ClientCard card = anAuditedCard(salon, Fixtures.aPhone());
		PhoneNumber former = phoneOf(card);
		fixtures().aCredential(card, Fixtures.HASH);
		fixtures().loggedIn(card.client(), Fixtures.HASH);
		change(card, ClientCardChanges.builder().phone(phone).build());
		ErasedPerson erased = erase(phone);
		assertThat(erased.client()).isNull();
		assertThat(erased.counts()).isEqualTo(new PersonCounts(0, 1, 0, 1, 1, 0, 0, 0, 0, 2));
		assertThat(ports().clientReader().withPhone(former)).contains(card.client());
	}

	@Test
	default void forgetsThePhoneThatAnotherRecordWaitsFor() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId other = fixtures().aClient(Fixtures.aPhone());
		ports().inTransaction(() -> {
			Client client = ports().clients().findForChange(other).orElseThrow();
			client.change(
					new ClientChanges(Change.none(), Change.none(), Change.none(), Change.to(phone), Change.none()),
					Fixtures.CLOCK);
			ports().clients().update(client);
		});
		erase(phone);
		Client left = ports().inTransaction(() -> ports().clients().findForChange(other).orElseThrow());
		assertThat(left.snapshot().pendingPhone()).isNull();
	}

	@Test
	default void blanksTheTrailOfCardsThatHadThePhone() {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId salon = anOrganization();
		ClientCard discarded = anAuditedCard(salon, phone);
		change(discarded, ClientCardChanges.builder().surname("Петров").phone(Fixtures.aPhone()).build());
		ports().inTransaction(() -> {
			ClientCard last = ports().cards().findForChange(discarded.organization(), discarded.id()).orElseThrow();
			ports().cards().remove(last);
			ports().audit().deleted(ALICE, last.snapshot().audited());
		});
		ClientCard kept = anAuditedCard(salon, Fixtures.aPhone());
		ErasedPerson erased = erase(phone);
		assertThat(erased.counts().auditEntries()).isEqualTo(3);
		assertThat(erased.organizations()).containsExactly(new Concerned(salon, List.of()));
		List<AuditEntryView> trail = ports().auditReader().changesIn(salon, AuditFilter.NONE).all().toList();
		assertThat(trail).extracting(AuditEntryView::verb).containsExactly("create", "delete", "update", "create");
		assertThat(trail.getFirst().changes().json()).contains(phoneOf(kept).e164());
		assertThat(trail.get(2).changes()).isEqualTo(new JsonText("{\"surname\":[null,null],\"phone\":[null,null]}"));
		assertThat(trail).last().satisfies((first) -> {
			assertThat(first.actor()).isEqualTo(7);
			assertThat(first.session()).isEqualTo(8);
			assertThat(first.objectId()).isEqualTo(discarded.id().value());
			assertThat(first.changes()).isEqualTo(new JsonText("""
					{"surname":[null,null],"name":[null,null],"second_name":[null,null],"phone":[null,null],\
					"address":[null,null],"links":[null,null]}"""));
		});
	}

	@Test
	default void leavesTheTrailOfAnotherPersonsCardButForThePhone() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard card = anAuditedCard(anOrganization(), Fixtures.aPhone());
		PhoneNumber own = phoneOf(card);
		change(card, ClientCardChanges.builder().phone(phone).build());
		change(card, ClientCardChanges.builder().phone(own).build());
		assertThat(erase(phone).counts()).isEqualTo(new PersonCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 2));
		assertThat(ports().persons().count(own, SCOPE).auditEntries()).isEqualTo(1);
	}

	@Test
	default void erasesTextsAndCodes() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientId client = fixtures().aClient(phone);
		PhoneNumber other = Fixtures.aPhone();
		fixtures().aText(phone);
		fixtures().aText(other);
		ports().inTransaction(() -> ports().textOutbox()
			.put(TextKind.CLIENT_PHONE, Fixtures.aPhone(), client.value() + "/1/2", Language.RUSSIAN));
		ports().phoneCodes().put(SCOPE, "code", LONG);
		assertThat(erase(phone).counts()).isEqualTo(new PersonCounts(1, 0, 0, 0, 0, 1, 0, 0, 2, 0));
		assertThat(ports().phoneCodes().tryOut(SCOPE, "code", 5)).isFalse();
		assertThat(ports().textOutbox().takeDue(10, LONG)).extracting(TextMessage::recipient).containsExactly(other);
	}

	@Test
	default void erasesResponsesThatShowACard() {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId salon = anOrganization();
		ClientCard card = anAuditedCard(salon, phone);
		String location = "/clients/client-card-r/%d/%d/".formatted(card.id().value(), salon.value());
		store("a", "{\"phone\":\"%s\"}".formatted(phone.e164()), null);
		store("b", "{\"phone\":\"a former one\"}", location);
		store("c", "{\"phone\":\"%s\"}".formatted(Fixtures.aPhone().e164()), location.replace("/client-card-r", ""));
		Reservation running = ports().idempotencyStore().reserve("d", "request", LONG);
		assertThat(erase(phone).counts().responses()).isEqualTo(2);
		assertThat(ports().idempotencyStore().reserve("a", "request", LONG)).isInstanceOf(Reservation.Granted.class);
		assertThat(ports().idempotencyStore().reserve("c", "request", LONG)).isInstanceOf(Reservation.Completed.class);
		assertThat(running).isInstanceOf(Reservation.Granted.class);
		assertThat(ports().idempotencyStore().reserve("d", "request", LONG)).isInstanceOf(Reservation.Pending.class);
	}

	@Test
	default void takesRowsOutOfImports() {
		PhoneNumber phone = Fixtures.aPhone();
		OrganizationId salon = anOrganization();
		ImportRow.Good left = new ImportRow.Good(3, Fixtures.aPhone(), ClientCardChanges.NONE, null);
		ClientCardImport longer = anImport(salon, new ImportRow.Good(2, phone, ClientCardChanges.NONE, null), left);
		ClientCardImport shorter = anImport(anOrganization(),
				new ImportRow.Good(2, phone, ClientCardChanges.NONE, null));
		ErasedPerson erased = erase(phone);
		assertThat(erased.counts()).isEqualTo(new PersonCounts(0, 0, 0, 0, 0, 0, 2, 0, 0, 0));
		assertThat(erased.organizations()).hasSize(2).contains(new Concerned(salon, List.of()));
		assertThat(ports().cardImports().nextRows(longer.id(), 10)).containsExactly(left);
		assertThat(stateOf(longer).progress().total()).isEqualTo(1);
		assertThat(stateOf(longer).status()).isEqualTo(ImportStatus.RUNNING);
		assertThat(stateOf(shorter).status()).isEqualTo(ImportStatus.FINISHED);
		assertThat(stateOf(shorter).finishedAt()).isNotNull();
	}

	@Test
	default void knowsAllPhonesAndSinceWhen() {
		PhoneNumber former = Fixtures.aPhone();
		PhoneNumber phone = Fixtures.aPhone();
		PhoneNumber staged = Fixtures.aPhone();
		ClientCard card = anAuditedCard(anOrganization(), former);
		change(card, ClientCardChanges.builder().phone(phone).build());
		anImport(anOrganization(), new ImportRow.Good(2, staged, ClientCardChanges.NONE, null));
		assertThat(ports().port(PersonReader.class).phones()).extracting(KnownPhone::phone)
			.containsOnly(former, phone, staged);
		assertThat(ports().port(PersonReader.class).phones()).contains(new KnownPhone(former, Fixtures.CLOCK.instant()),
				new KnownPhone(phone, Fixtures.CLOCK.instant()), new KnownPhone(staged, Fixtures.CLOCK.instant()));
	}

	@Test
	default void knowsAPhoneSinceItWasTakenOver() {
		PhoneNumber phone = Fixtures.aPhone();
		ClientCard card = fixtures().aClientCard().of(anOrganization());
		Clock later = Clock.offset(Fixtures.CLOCK, Duration.ofDays(1));
		ports().inTransaction(() -> {
			ClientCard found = ports().cards().findForChange(card.organization(), card.id()).orElseThrow();
			found.change(ClientCardChanges.builder().phone(phone).build(), later);
			ports().cards().update(found);
		});
		assertThat(ports().port(PersonReader.class).phones()).filteredOn((known) -> known.phone().equals(phone))
			.containsExactly(new KnownPhone(phone, later.instant()));
	}

	@Test
	default void knowsMorePhonesThanFitIntoAPortion() {
		for (int i = 0; i < 1001; i++) {
			fixtures().aClient(Fixtures.aPhone());
		}
		assertThat(ports().port(PersonReader.class).phones()).hasSize(1001);
	}

	private ErasedPerson erase(PhoneNumber phone) {
		return ports().inTransaction(() -> ports().persons().erase(phone, SCOPE));
	}

	private static PhoneNumber phoneOf(ClientCard card) {
		return card.snapshot().details().phone();
	}

	private OrganizationId anOrganization() {
		return fixtures().anOrganization(fixtures().anAccount("creator" + Fixtures.aPhone().e164()));
	}

	private ClientCard anAuditedCard(OrganizationId organization, PhoneNumber phone) {
		ClientCard card = fixtures().aClientCard().withPhone(phone).of(organization);
		ports().inTransaction(() -> ports().audit().created(ALICE, card.snapshot().audited()));
		return card;
	}

	private void change(ClientCard card, ClientCardChanges changes) {
		ports().inTransaction(() -> {
			ClientCard found = ports().cards().findForChange(card.organization(), card.id()).orElseThrow();
			ClientCard.Snapshot before = found.snapshot();
			found.change(changes, Fixtures.CLOCK);
			ports().audit().updated(ALICE, before.audited(), ports().cards().update(found).snapshot().audited());
		});
	}

	private void store(String key, String body, @Nullable String location) {
		Reservation.Granted granted = (Reservation.Granted) ports().idempotencyStore().reserve(key, "request", LONG);
		ports().inTransaction(() -> ports().idempotencyStore()
			.put(key, granted, new StoredResponse(201, new JsonText(body), location), LONG));
	}

	private ClientCardImport anImport(OrganizationId organization, ImportRow... rows) {
		return ports().inTransaction(() -> {
			ClientCardImport begun = ClientCardImport.begin(ports().cardImports().nextId(), organization,
					ImportMode.UPSERT, false, ALICE, Fixtures.CLOCK);
			ports().cardImports().add(begun);
			begun.load(rows.length, 0, Fixtures.CLOCK);
			ports().cardImports().addRows(begun.id(), List.of(rows).stream());
			ports().cardImports().update(begun);
			return begun;
		});
	}

	private ClientCardImport.Snapshot stateOf(ClientCardImport begun) {
		return ports().cardImportReader().find(begun.id()).orElseThrow();
	}

}
