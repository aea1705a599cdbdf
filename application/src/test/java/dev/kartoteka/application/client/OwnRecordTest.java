package dev.kartoteka.application.client;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Clients read and change their own record. */
class OwnRecordTest extends UseCasesInMemory {

	private static final ClientChanges NO_CHANGES = new ClientChanges(Change.none(), Change.none(), Change.none(),
			Change.none(), Change.none());

	private final ClientQueries queries = new ClientQueriesService(this.ports.sessionReader(),
			this.ports.clientReader());

	private final ChangeOwnRecord change = new ChangeOwnRecordService(this.ports.sessionReader(), this.ports.sessions(),
			this.ports.clients(), this.ports.clientReader(), this.hasher, this.clock);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final ClientId peter = this.given.aClient(this.phone);

	private final ClientCaller caller = this.given.loggedIn(this.peter);

	@Test
	void showsHisRecordWithTheOrganizationsThatKnowHim() {
		OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));
		OrganizationId garage = this.given.anOrganization(this.given.anAccount("bob"));
		this.given.aClientCard().withPhone(this.phone).of(salon);
		this.given.aClientCard().withPhone(this.phone).of(garage);
		ClientView shown = this.queries.ownRecord(this.caller, this.peter.value());
		assertThat(shown.phone()).isEqualTo(this.phone.e164());
		assertThat(shown.organizations()).extracting(OrganizationView::id)
			.containsExactly(garage.value(), salon.value());
	}

	@Test
	void changesHisRecordAndNotTheCards() {
		OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));
		ClientCard card = this.given.aClientCard().withPhone(this.phone).of(salon);
		ClientChanges changes = new ClientChanges(Change.to("Петров"), Change.none(), Change.to(""), Change.none(),
				Change.to(new PostalAddress("Москва")));
		ClientView changedRecord = change(this.caller, changes);
		assertThat(changedRecord.surname()).isEqualTo("Петров");
		assertThat(changedRecord.name()).isEqualTo("Пётр");
		assertThat(changedRecord.secondName()).isEmpty();
		assertThat(changedRecord.address()).isEqualTo("Москва");
		assertThat(changedRecord.organizations()).hasSize(1);
		assertThat(this.queries.ownRecord(this.caller, this.peter.value())).isEqualTo(changedRecord);
		assertThat(this.ports.card(card.id(), salon).orElseThrow().surname()).isEqualTo("Иванов");
	}

	@Test
	void takesAChangedPhoneForUnconfirmed() {
		confirmPhone();
		assertThat(change(this.caller, NO_CHANGES).confirmedPhone()).isTrue();
		assertThat(change(this.caller, phone(this.phone)).confirmedPhone()).isTrue();
		PhoneNumber changed = Fixtures.aPhone();
		ClientView changedRecord = change(this.caller, phone(changed));
		assertThat(changedRecord.phone()).isEqualTo(changed.e164());
		assertThat(changedRecord.confirmedPhone()).isFalse();
		assertThat(this.ports.clientReader().withPhone(this.phone)).isEmpty();
	}

	@Test
	void refusesAPhoneThatAnotherClientHas() {
		PhoneNumber marias = Fixtures.aPhone();
		this.given.aClient(marias);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(this.caller, phone(marias)))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.TakenByAnotherClient("phone"))));
		assertThat(this.queries.ownRecord(this.caller, this.peter.value()).phone()).isEqualTo(this.phone.e164());
	}

	@Test
	void endsHisOtherSessionsWhenHisPasswordChanges() {
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		ClientCaller maria = this.given.loggedIn(this.given.aClient(Fixtures.aPhone()));
		ChangeOwnRecord.Draft draft = new ChangeOwnRecord.Draft(NO_CHANGES,
				Optional.of(new Password("battery staple")));
		this.change.change(new ChangeOwnRecord.Command(this.caller, this.peter.value(), Submission.of(draft)));
		assertThat(this.ports.clientReader().credentialsOf(this.phone).orElseThrow().password())
			.isEqualTo(FakePasswordHasher.current("battery staple"));
		assertThat(this.queries.ownRecord(this.caller, this.peter.value()).id()).isEqualTo(this.peter.value());
		assertForbidden(elsewhere, this.peter);
		assertThat(this.queries.ownRecord(maria, maria.client().value()).id()).isEqualTo(maria.client().value());
	}

	@Test
	void leavesHisOtherSessionsAloneWhenHisPasswordStays() {
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		change(this.caller, phone(Fixtures.aPhone()));
		assertThat(this.queries.ownRecord(elsewhere, this.peter.value()).id()).isEqualTo(this.peter.value());
	}

	@Test
	void keepsAnothersRecordFromHim() {
		ClientId maria = this.given.aClient(Fixtures.aPhone());
		assertForbidden(this.caller, maria);
		assertForbidden(this.caller, new ClientId(4711));
		assertThat(this.ports.clientReader().client(maria).orElseThrow().surname()).isEqualTo("Иванов");
	}

	@Test
	void showsNothingToWhoeverHasNoLiveSession() {
		assertForbidden(new ClientCaller(this.peter, new SessionId(4711)), this.peter);
		ClientCaller maria = this.given.loggedIn(this.given.aClient(Fixtures.aPhone()));
		assertForbidden(new ClientCaller(this.peter, maria.session()), this.peter);
		this.ports.sessions().end(this.caller.session(), this.peter.asSessionHolder());
		assertForbidden(this.caller, this.peter);
	}

	@Test
	void looksAtNobodysInputBeforeHeIsAdmitted() {
		Submission<ChangeOwnRecord.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(
				() -> this.change.change(new ChangeOwnRecord.Command(this.caller, this.peter.value() + 1, bad)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.change.change(new ChangeOwnRecord.Command(this.caller, this.peter.value(), bad)));
	}

	private ClientView change(ClientCaller who, ClientChanges changes) {
		return change(who, who.client(), changes);
	}

	private ClientView change(ClientCaller who, ClientId whose, ClientChanges changes) {
		ChangeOwnRecord.Draft draft = new ChangeOwnRecord.Draft(changes, Optional.empty());
		return this.ports.inTransaction(
				() -> this.change.change(new ChangeOwnRecord.Command(who, whose.value(), Submission.of(draft))));
	}

	private void assertForbidden(ClientCaller who, ClientId whose) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.ownRecord(who, whose.value()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> change(who, whose, phone(Fixtures.aPhone())));
	}

	private static ClientChanges phone(PhoneNumber phone) {
		return new ClientChanges(Change.none(), Change.none(), Change.none(), Change.to(phone), Change.none());
	}

	/** As an import of confirmed clients would. */
	private void confirmPhone() {
		Client.Snapshot now = this.ports.clients().findForChange(this.peter).orElseThrow().snapshot();
		this.ports.clients()
			.update(Client.restore(new Client.Snapshot(now.id(), now.name(), now.phone(), now.address(), now.password(),
					true, now.createdAt(), now.updatedAt(), now.version())));
	}

}
