package dev.kartoteka.application.client;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.client.AmendOwnRecord;
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

/** A client sees and keeps his own record. */
class OwnRecordTest extends UseCasesInMemory {

	private static final ClientChanges NO_CHANGES = new ClientChanges(Change.none(), Change.none(), Change.none(),
			Change.none(), Change.none());

	private final ClientQueries queries = new ClientQueriesService(this.ports.sessionReader(),
			this.ports.clientReader());

	private final AmendOwnRecord amend = new AmendOwnRecordService(this.ports.sessionReader(), this.ports.sessions(),
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
		ClientView amended = amend(this.caller, changes);
		assertThat(amended.surname()).isEqualTo("Петров");
		assertThat(amended.name()).isEqualTo("Пётр");
		assertThat(amended.secondName()).isEmpty();
		assertThat(amended.address()).isEqualTo("Москва");
		assertThat(amended.organizations()).hasSize(1);
		assertThat(this.queries.ownRecord(this.caller, this.peter.value())).isEqualTo(amended);
		assertThat(this.ports.card(card.id(), salon).orElseThrow().surname()).isEqualTo("Иванов");
	}

	@Test
	void takesAChangedPhoneForUnconfirmed() {
		confirmPhone();
		assertThat(amend(this.caller, NO_CHANGES).confirmedPhone()).isTrue();
		assertThat(amend(this.caller, phone(this.phone)).confirmedPhone()).isTrue();
		PhoneNumber changed = Fixtures.aPhone();
		ClientView amended = amend(this.caller, phone(changed));
		assertThat(amended.phone()).isEqualTo(changed.e164());
		assertThat(amended.confirmedPhone()).isFalse();
		assertThat(this.ports.clientReader().withPhone(this.phone)).isEmpty();
	}

	@Test
	void refusesAPhoneThatAnotherClientHas() {
		PhoneNumber marias = Fixtures.aPhone();
		this.given.aClient(marias);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> amend(this.caller, phone(marias)))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("phone", new Violation.TakenByAnotherClient("phone"))));
		assertThat(this.queries.ownRecord(this.caller, this.peter.value()).phone()).isEqualTo(this.phone.e164());
	}

	@Test
	void endsHisOtherSessionsWhenHisPasswordChanges() {
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		ClientCaller maria = this.given.loggedIn(this.given.aClient(Fixtures.aPhone()));
		AmendOwnRecord.Draft draft = new AmendOwnRecord.Draft(NO_CHANGES, Optional.of(new Password("battery staple")));
		this.amend.amend(new AmendOwnRecord.Command(this.caller, this.peter.value(), Submission.of(draft)));
		assertThat(this.ports.clientReader().credentialsOf(this.phone).orElseThrow().password())
			.isEqualTo(FakePasswordHasher.current("battery staple"));
		assertThat(this.queries.ownRecord(this.caller, this.peter.value()).id()).isEqualTo(this.peter.value());
		assertForbidden(elsewhere, this.peter);
		assertThat(this.queries.ownRecord(maria, maria.client().value()).id()).isEqualTo(maria.client().value());
	}

	@Test
	void leavesHisOtherSessionsAloneWhenHisPasswordStays() {
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		amend(this.caller, phone(Fixtures.aPhone()));
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
		Submission<AmendOwnRecord.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.amend.amend(new AmendOwnRecord.Command(this.caller, this.peter.value() + 1, bad)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.amend.amend(new AmendOwnRecord.Command(this.caller, this.peter.value(), bad)));
	}

	private ClientView amend(ClientCaller who, ClientChanges changes) {
		return amend(who, who.client(), changes);
	}

	private ClientView amend(ClientCaller who, ClientId whose, ClientChanges changes) {
		AmendOwnRecord.Draft draft = new AmendOwnRecord.Draft(changes, Optional.empty());
		return this.ports.inTransaction(
				() -> this.amend.amend(new AmendOwnRecord.Command(who, whose.value(), Submission.of(draft))));
	}

	private void assertForbidden(ClientCaller who, ClientId whose) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.ownRecord(who, whose.value()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> amend(who, whose, phone(Fixtures.aPhone())));
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
