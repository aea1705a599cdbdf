package dev.kartoteka.application.client;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ClientQueries;
import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.client.EndClientSession;
import dev.kartoteka.domain.client.EndOtherClientSessions;
import dev.kartoteka.domain.client.GiveUpOwnRecord;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.SessionId;
import dev.kartoteka.domain.session.SessionView;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Clients read and change their own record. */
class OwnRecordTest extends UseCasesInMemory {

	private static final ClientChanges NO_CHANGES = new ClientChanges(Change.none(), Change.none(), Change.none(),
			Change.none(), Change.none());

	private static final String PASSWORD = "his own password";

	private final ClientQueries queries = new ClientQueriesService(this.ports.clientAccessReader(),
			this.ports.clientReader(), this.ports.personExportReader(), this.ports.sessionReader());

	private final EndClientSession ending = new EndClientSessionService(this.ports.clientAccessReader(),
			this.ports.sessions());

	private final GiveUpOwnRecord givingUp = new GiveUpOwnRecordService(this.ports.clientAccessReader(),
			this.ports.credentialReader(), this.ports.credentials(), this.ports.clientReader(), this.ports.clients(),
			this.ports.sessions(), this.hasher, this.fakes.throttle(), this.clock);

	private final EndOtherClientSessions endingOthers = new EndOtherClientSessionsService(
			this.ports.clientAccessReader(), this.ports.sessions());

	private final ChangeOwnRecord change = new ChangeOwnRecordService(this.ports.clientAccessReader(),
			this.ports.sessions(), this.ports.clients(), this.ports.clientReader(), this.ports.credentialReader(),
			this.ports.credentials(), this.ports.phoneCodes(), this.fakes.codeHasher(), this.ports.textOutbox(),
			"password"::equals, this.hasher, this.fakes.throttle(), this.clock);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final ClientId peter = owner(this.phone);

	private final ClientCaller caller = this.given.loggedIn(this.peter);

	private ClientId owner(PhoneNumber phone) {
		ClientId client = this.given.aClient(phone);
		this.given.own(client, FakePasswordHasher.current(PASSWORD));
		return client;
	}

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
	void keepsTheFormerPhoneUntilTheNewOneIsConfirmed() {
		PhoneNumber changed = Fixtures.aPhone();
		ClientView record = change(new ChangeOwnRecord.Draft(phone(changed), Optional.empty(), given(PASSWORD)));
		assertThat(record.phone()).isEqualTo(this.phone.e164());
		assertThat(record.confirmedPhone()).isTrue();
		assertThat(stored().pendingPhone()).isEqualTo(changed);
		change(this.caller, NO_CHANGES);
		assertThat(stored().pendingPhone()).isEqualTo(changed);
		change(this.caller, phone(this.phone));
		assertThat(stored().pendingPhone()).isNull();
	}

	@Test
	void wantsTheCurrentPasswordForANewPhoneAndForANewPassword() {
		for (ChangeOwnRecord.Draft draft : List.of(
				new ChangeOwnRecord.Draft(phone(Fixtures.aPhone()), Optional.empty(), Optional.empty()),
				new ChangeOwnRecord.Draft(NO_CHANGES, given("battery staple"), Optional.empty()))) {
			assertRefused(draft, "current_password", new Violation.Required());
			assertRefused(new ChangeOwnRecord.Draft(draft.changes(), draft.password(), given("wrong")),
					"current_password", new Violation.WrongPassword());
		}
		assertThat(stored().pendingPhone()).isNull();
		assertThat(stored().password()).isEqualTo(FakePasswordHasher.current(PASSWORD));
	}

	@Test
	void limitsWrongCurrentPasswordsInTheirSessionOnly() {
		this.fakes.throttle().allowOnASubject(1, Attempt.CURRENT_PASSWORD);
		ChangeOwnRecord.Draft wrong = new ChangeOwnRecord.Draft(NO_CHANGES, given("battery staple"), given("wrong"));
		assertRefused(wrong, "current_password", new Violation.WrongPassword());
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> change(wrong));
		assertThat(this.fakes.throttle().countedOn(this.phone.e164(), "", Attempt.CLIENT_LOG_IN)).isZero();
	}

	@Test
	void forgivesWrongCurrentPasswordsAfterTheRightOne() {
		String session = Long.toString(this.caller.session().value());
		assertRefused(new ChangeOwnRecord.Draft(NO_CHANGES, given("battery staple"), given("wrong")),
				"current_password", new Violation.WrongPassword());
		assertThat(this.fakes.throttle().countedOn(session, "", Attempt.CURRENT_PASSWORD)).isOne();
		change(new ChangeOwnRecord.Draft(NO_CHANGES, given("battery staple"), given(PASSWORD)));
		assertThat(this.fakes.throttle().countedOn(session, "", Attempt.CURRENT_PASSWORD)).isZero();
	}

	@Test
	void refusesAWeakPassword() {
		assertRefused(new ChangeOwnRecord.Draft(NO_CHANGES, given("password"), given(PASSWORD)), "password",
				new Violation.PasswordTooCommon());
		assertRefused(new ChangeOwnRecord.Draft(NO_CHANGES, given("1357908642"), given(PASSWORD)), "password",
				new Violation.PasswordEntirelyNumeric());
		assertRefused(new ChangeOwnRecord.Draft(NO_CHANGES, given(this.phone.e164() + "x"), given(PASSWORD)),
				"password", new Violation.PasswordTooSimilar("phone"));
	}

	@Test
	void endsHisOtherSessionsWhenHisPasswordChanges() {
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		ClientCaller maria = this.given.loggedIn(owner(Fixtures.aPhone()));
		change(new ChangeOwnRecord.Draft(NO_CHANGES, given("battery staple"), given(PASSWORD)));
		assertThat(stored().password()).isEqualTo(FakePasswordHasher.current("battery staple"));
		assertThat(this.queries.ownRecord(this.caller, this.peter.value()).id()).isEqualTo(this.peter.value());
		assertForbidden(elsewhere, this.peter);
		assertThat(this.queries.ownRecord(maria, maria.client().value()).id()).isEqualTo(maria.client().value());
	}

	@Test
	void changesAndGivesUpNothingIfThePasswordChangesMeanwhile() {
		this.hasher.duringNextCall(this::changeThePasswordElsewhere);
		assertRefused(new ChangeOwnRecord.Draft(NO_CHANGES, given("battery staple"), given(PASSWORD)),
				"current_password", new Violation.WrongPassword());
		this.hasher.duringNextCall(this::changeThePasswordElsewhere);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> giveUp(this.caller, PASSWORD));
		assertThat(stored().owned()).isTrue();
	}

	private void changeThePasswordElsewhere() {
		this.given.own(this.peter, FakePasswordHasher.current("another"));
	}

	@Test
	void leavesHisOtherSessionsAloneWhenHisPasswordStays() {
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		change(new ChangeOwnRecord.Draft(phone(Fixtures.aPhone()), Optional.empty(), given(PASSWORD)));
		assertThat(this.queries.ownRecord(elsewhere, this.peter.value()).id()).isEqualTo(this.peter.value());
	}

	@Test
	void showsHimHisSessionsAndEndsThoseThatHeNames() {
		ClientCaller second = this.given.loggedIn(this.peter);
		ClientCaller third = this.given.loggedIn(this.peter);
		ClientCaller maria = this.given.loggedIn(owner(Fixtures.aPhone()));
		assertThat(sessionsSeenBy(this.caller)).containsExactly(third.session().value(), second.session().value(),
				this.caller.session().value());
		end(this.caller, second.session());
		end(this.caller, maria.session());
		assertThat(sessionsSeenBy(third)).containsExactly(third.session().value(), this.caller.session().value());
		this.endingOthers.endOthers(this.caller);
		assertThat(sessionsSeenBy(this.caller)).containsExactly(this.caller.session().value());
		assertThat(sessionsSeenBy(maria)).containsExactly(maria.session().value());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.endingOthers.endOthers(third));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> end(third, this.caller.session()));
	}

	private List<Long> sessionsSeenBy(ClientCaller who) {
		return this.queries.sessions(who).all().map(SessionView::id).toList();
	}

	private void end(ClientCaller who, SessionId session) {
		this.ending.end(new EndClientSession.Command(who, session));
	}

	@Test
	void removesTheRecordThatHeGivesUpIfNoOrganizationHoldsACard() {
		giveUp(this.caller, PASSWORD);
		assertThat(this.ports.clientReader().client(this.peter)).isEmpty();
	}

	@Test
	void leavesNothingThatOpensARecordThatHeGivesUp() {
		this.given.aClientCard()
			.named("Card", "Peter", "")
			.withPhone(this.phone)
			.of(this.given.anOrganization(this.given.anAccount("holder")));
		ClientCaller elsewhere = this.given.loggedIn(this.peter);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> giveUp(this.caller, "wrong"))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("current_password", new Violation.WrongPassword())));
		assertThat(stored().owned()).isTrue();
		giveUp(this.caller, PASSWORD);
		assertThat(stored().owned()).isFalse();
		assertThat(stored().confirmedPhone()).isFalse();
		assertThat(stored().name()).isEqualTo(new FullName("Card", "Peter", ""));
		assertThat(this.ports.credentialReader().of(this.phone).orElseThrow().hashes()).isEmpty();
		assertForbidden(this.caller, this.peter);
		assertForbidden(elsewhere, this.peter);
		assertThat(this.ports.sessionReader().isLive(elsewhere.session(), this.peter.asSessionHolder())).isFalse();
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> giveUp(this.caller, PASSWORD));
	}

	private void giveUp(ClientCaller who, String password) {
		GiveUpOwnRecord.Command command = new GiveUpOwnRecord.Command(who, who.client().value(),
				Submission.of(new Password(password)), "");
		this.ports.inTransaction(() -> this.givingUp.giveUp(command));
	}

	/** A session by the credential of a card. */
	@Nested
	class ByACredential {

		private final PhoneNumber annas = Fixtures.aPhone();

		private final OrganizationId salon = OwnRecordTest.this.given
			.anOrganization(OwnRecordTest.this.given.anAccount("alice"));

		private final ClientCard card = aCard(this.salon, "Анна");

		private final ClientCard another = aCard(
				OwnRecordTest.this.given.anOrganization(OwnRecordTest.this.given.anAccount("bob")), "Аня");

		private final ClientCaller anna = session();

		private ClientCard aCard(OrganizationId organization, String name) {
			return OwnRecordTest.this.given.aClientCard().named("", name, "").withPhone(this.annas).of(organization);
		}

		private ClientCaller session() {
			OwnRecordTest.this.given.aCredential(this.card, FakePasswordHasher.current("clientclient"));
			OwnRecordTest.this.given.aCredential(this.another, FakePasswordHasher.current("another one"));
			return OwnRecordTest.this.given.loggedIn(this.card.client(), FakePasswordHasher.current("clientclient"));
		}

		@Test
		void seesItsCardOnly() {
			ClientView seen = OwnRecordTest.this.queries.ownRecord(this.anna, this.anna.client().value());
			assertThat(seen.name()).isEqualTo("Анна");
			assertThat(seen.organizations()).extracting(OrganizationView::id).containsExactly(this.salon.value());
		}

		@Test
		void changesNothingOfTheRecord() {
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> change(
					new ClientChanges(Change.to("x"), Change.none(), Change.none(), Change.none(), Change.none()),
					Optional.empty(), Optional.empty(), false));
			assertThatExceptionOfType(Forbidden.class)
				.isThrownBy(() -> change(phone(Fixtures.aPhone()), Optional.empty(), given("clientclient"), false));
			assertThatExceptionOfType(Forbidden.class)
				.isThrownBy(() -> change(NO_CHANGES, Optional.empty(), Optional.empty(), true));
			assertThat(change(NO_CHANGES, Optional.empty(), Optional.empty(), false).name()).isEqualTo("Анна");
		}

		@Test
		void seesAndEndsItselfOnly() {
			ClientCaller elsewhere = OwnRecordTest.this.given.loggedIn(this.card.client(),
					FakePasswordHasher.current("another one"));
			assertThat(sessionsSeenBy(this.anna)).containsExactly(this.anna.session().value());
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> end(this.anna, elsewhere.session()));
			assertThatExceptionOfType(Forbidden.class)
				.isThrownBy(() -> OwnRecordTest.this.endingOthers.endOthers(this.anna));
			end(this.anna, this.anna.session());
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> sessionsSeenBy(this.anna));
			assertThat(sessionsSeenBy(elsewhere)).containsExactly(elsewhere.session().value());
		}

		@Test
		void exportsNothing() {
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> export(this.anna, this.anna.client()));
		}

		@Test
		void doesNotGiveTheRecordUp() {
			GiveUpOwnRecord.Command bad = new GiveUpOwnRecord.Command(this.anna, this.anna.client().value(),
					Submission.refused(new IllegalStateException("bad input")), "");
			assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> OwnRecordTest.this.givingUp.giveUp(bad));
		}

		@Test
		void changesItsPasswordAndNoOther() {
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> change(NO_CHANGES, given("battery staple"), Optional.empty(), false));
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> change(NO_CHANGES, given("battery staple"), given("another one"), false));
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> change(NO_CHANGES, given("short"), given("clientclient"), false));
			change(NO_CHANGES, given("battery staple"), given("clientclient"), false);
			assertThat(OwnRecordTest.this.ports.credentialReader().of(this.annas).orElseThrow().hashes())
				.containsExactly(FakePasswordHasher.current("battery staple"),
						FakePasswordHasher.current("another one"));
		}

		private ClientView change(ClientChanges changes, Optional<Password> password, Optional<Password> current,
				boolean whole) {
			ChangeOwnRecord.Draft draft = new ChangeOwnRecord.Draft(changes, password, current);
			return OwnRecordTest.this.change.change(new ChangeOwnRecord.Command(this.anna, this.anna.client().value(),
					whole, Submission.of(draft), Language.ENGLISH, ""));
		}

	}

	@Test
	void exportsWhatIsKeptOfHim() {
		assertThat(export(this.caller, this.peter).json()).contains(this.phone.e164());
		ClientId maria = owner(Fixtures.aPhone());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> export(this.caller, maria));
		this.ports.sessions().end(this.caller.session(), this.peter.asSessionHolder());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> export(this.caller, this.peter));
	}

	private JsonText export(ClientCaller who, ClientId whose) {
		return this.queries.export(who, whose.value(), "https://example.org/media/");
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
		ClientCaller maria = this.given.loggedIn(owner(Fixtures.aPhone()));
		assertForbidden(new ClientCaller(this.peter, maria.session()), this.peter);
		this.ports.sessions().end(this.caller.session(), this.peter.asSessionHolder());
		assertForbidden(this.caller, this.peter);
	}

	@Test
	void looksAtNobodysInputBeforeHeIsAdmitted() {
		Submission<ChangeOwnRecord.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.change.change(
				new ChangeOwnRecord.Command(this.caller, this.peter.value() + 1, false, bad, Language.ENGLISH, "")));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.change
			.change(new ChangeOwnRecord.Command(this.caller, this.peter.value(), false, bad, Language.ENGLISH, "")));
	}

	private ClientView change(ChangeOwnRecord.Draft draft) {
		return this.ports.inTransaction(() -> this.change.change(new ChangeOwnRecord.Command(this.caller,
				this.peter.value(), false, Submission.of(draft), Language.ENGLISH, "")));
	}

	private ClientView change(ClientCaller who, ClientChanges changes) {
		return change(who, who.client(), changes);
	}

	private ClientView change(ClientCaller who, ClientId whose, ClientChanges changes) {
		ChangeOwnRecord.Draft draft = new ChangeOwnRecord.Draft(changes, Optional.empty(), Optional.empty());
		return this.ports.inTransaction(() -> this.change.change(
				new ChangeOwnRecord.Command(who, whose.value(), false, Submission.of(draft), Language.ENGLISH, "")));
	}

	private void assertRefused(ChangeOwnRecord.Draft draft, String field, Violation violation) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(draft))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

	private Client.Snapshot stored() {
		return this.ports.clients().findForChange(this.peter).orElseThrow().snapshot();
	}

	private static Optional<Password> given(String password) {
		return Optional.of(new Password(password));
	}

	private void assertForbidden(ClientCaller who, ClientId whose) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.ownRecord(who, whose.value()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> change(who, whose, phone(Fixtures.aPhone())));
	}

	private static ClientChanges phone(PhoneNumber phone) {
		return new ClientChanges(Change.none(), Change.none(), Change.none(), Change.to(phone), Change.none());
	}

}
