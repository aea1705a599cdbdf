package dev.kartoteka.application.client;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.client.ChangeOwnRecord;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientChanges;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.ConfirmOwnPhone;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A client changes the phone and confirms it by a code. */
class ConfirmOwnPhoneTest extends UseCasesInMemory {

	private static final String ADDRESS = "192.0.2.1";

	private static final String PASSWORD = "battery staple";

	private static final PasswordHash GARAGES = FakePasswordHasher.current("the garage's");

	private final PhoneCodes codes = new PhoneCodes(this.ports.phoneCodes(), this.fakes.codeHasher(),
			this.ports.textOutbox(), this.fakes.throttle());

	private final ChangeOwnRecord change = new ChangeOwnRecordService(this.ports.clientAccessReader(),
			this.ports.sessions(), this.ports.clients(), this.ports.clientReader(), this.ports.credentialReader(),
			this.ports.credentials(), this.ports.phoneCodes(), this.fakes.codeHasher(), this.ports.textOutbox(),
			"password"::equals, this.hasher, this.fakes.throttle(), this.clock);

	private final ConfirmOwnPhone confirmation = new ConfirmOwnPhoneService(this.ports.clientAccessReader(),
			this.ports.clientReader(), this.ports.clients(), this.ports.cards(), this.ports.credentials(),
			this.ports.sessions(), this.ports.phoneCodes(), this.fakes.codeHasher(), this.ports.textOutbox(),
			this.fakes.throttle(), this.clock);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final PhoneNumber changed = Fixtures.aPhone();

	private final ClientId client = this.given.aClient(this.phone);

	private ClientCaller caller = this.given.loggedIn(this.client);

	@BeforeEach
	void ownTheRecord() {
		this.given.own(this.client, FakePasswordHasher.current(PASSWORD));
		this.caller = this.given.loggedIn(this.client);
	}

	@Test
	void makesTheChangedPhoneCount() {
		change(this.caller, this.changed);
		confirm(this.caller, received(this.changed));
		assertThat(stored().phone()).isEqualTo(this.changed);
		assertThat(stored().confirmedPhone()).isTrue();
		assertThat(stored().pending()).isNull();
		assertThat(this.ports.clientReader().withPhone(this.phone)).isEmpty();
		assertThat(this.ports.clientAccessReader().of(this.caller).owner()).isTrue();
	}

	@Test
	void takesACodeOnceAndNoWrongOrLateOne() {
		assertBadCode(this.caller, new PhoneCode("123456"));
		change(this.caller, this.changed);
		PhoneCode code = received(this.changed);
		assertBadCode(this.caller, new PhoneCode("guess"));
		this.clock.pass(Duration.ofMinutes(10));
		assertBadCode(this.caller, code);
		change(this.caller, this.changed);
		PhoneCode next = received(this.changed);
		confirm(this.caller, next);
		assertBadCode(this.caller, next);
	}

	@Test
	void bindsTheCodeToTheSessionAndToTheChange() {
		ClientCaller elsewhere = this.given.loggedIn(this.client);
		change(this.caller, this.changed);
		PhoneCode first = received(this.changed);
		assertBadCode(elsewhere, first);
		this.clock.pass(Duration.ofSeconds(1));
		change(this.caller, Fixtures.aPhone());
		assertBadCode(this.caller, first);
		this.clock.pass(Duration.ofSeconds(1));
		change(this.caller, this.changed);
		assertBadCode(this.caller, first);
		confirm(this.caller, received(this.changed));
		assertThat(stored().phone()).isEqualTo(this.changed);
	}

	@Test
	void forgetsTheChangeIfTheCurrentPhoneIsNamed() {
		change(this.caller, this.changed);
		PhoneCode code = received(this.changed);
		change(this.caller, this.phone);
		assertBadCode(this.caller, code);
		assertThat(stored().phone()).isEqualTo(this.phone);
	}

	@Test
	void takesTheCardsOfARecordThatNobodyOwns() {
		OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));
		OrganizationId garage = this.given.anOrganization(this.given.anAccount("bob"));
		this.given.aClientCard().withPhone(this.phone).of(salon);
		ClientCard inBoth = this.given.aClientCard().withPhone(this.changed).of(salon);
		ClientCard moved = this.given.aClientCard().withPhone(this.changed).of(garage);
		this.given.aCredential(moved, GARAGES);
		ClientCaller byTheCard = this.given.loggedIn(moved.client(), GARAGES);
		change(this.caller, this.changed);
		confirm(this.caller, received(this.changed));
		assertThat(stored().phone()).isEqualTo(this.changed);
		assertThat(this.ports.clientReader().client(moved.client())).isEmpty();
		assertThat(this.ports.clientAccessReader().of(byTheCard)).isEqualTo(ClientAccess.NONE);
		assertThat(this.ports.clientReader().client(this.client).orElseThrow().organizations()).hasSize(2);
		for (ClientCard card : new ClientCard[] { inBoth, moved }) {
			ClientCard now = this.ports.cards().findForChange(card.organization(), card.id()).orElseThrow();
			assertThat(now.snapshot().client()).isEqualTo(this.client);
			assertThat(now.snapshot().details()).isEqualTo(card.snapshot().details());
		}
		assertThat(this.ports.credentialReader().of(this.changed).orElseThrow().credentials()).isEmpty();
	}

	@Test
	void usesTheCodeUpAndCountsTheTextMessage() {
		change(this.caller, this.changed);
		assertThat(this.fakes.throttle().countedFrom(ADDRESS, Attempt.REQUEST_TEXT)).isOne();
		assertThat(this.fakes.throttle().countedOn(this.changed.e164(), ADDRESS, Attempt.REQUEST_TEXT)).isOne();
		CodeScope scope = this.ports.clientReader().pendingPhone(this.client).orElseThrow().scope(this.caller);
		PhoneCode code = received(this.changed);
		confirm(this.caller, code);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.codes.useUp(scope, code));
	}

	@Test
	void takesNothingFromARecordThatAnotherOwns() {
		ClientId other = this.given.aClient(this.changed);
		this.given.own(other, FakePasswordHasher.current("another"));
		change(this.caller, this.changed);
		PhoneCode code = received(this.changed);
		assertRefused(this.caller, code, "phone", new Violation.TakenByAnotherClient("phone"));
		assertThat(stored().phone()).isEqualTo(this.phone);
		assertThat(this.ports.clientReader().withPhone(this.changed)).contains(other);
	}

	@Test
	void admitsOwnersOnlyAndCountsBeforeTheInputIsLookedAt() {
		Submission<PhoneCode> bad = Submission.refused(new IllegalStateException("bad input"));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.confirmation.confirm(new ConfirmOwnPhone.Command(this.caller, bad, ADDRESS)));
		assertThat(this.fakes.throttle().countedFrom(ADDRESS, Attempt.TRY_CODE)).isOne();
		OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));
		ClientCard card = this.given.aClientCard().withPhone(this.changed).of(salon);
		this.given.aCredential(card, GARAGES);
		ClientCaller byTheCard = this.given.loggedIn(card.client(), GARAGES);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.confirmation.confirm(new ConfirmOwnPhone.Command(byTheCard, bad, ADDRESS)));
	}

	@Test
	void limitsTextMessagesToManyPhones() {
		this.fakes.throttle().allowOnASubject(2, Attempt.REQUEST_TEXT);
		change(this.caller, Fixtures.aPhone());
		change(this.caller, Fixtures.aPhone());
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> change(this.caller, Fixtures.aPhone()));
	}

	@Test
	void limitsTextMessagesToAPhoneAndTriesOfItsCodes() {
		this.fakes.throttle().allowOnASubject(1, Attempt.REQUEST_TEXT);
		change(this.caller, this.changed);
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> change(this.caller, this.changed));
		received(this.changed);
		this.fakes.throttle().allowOnASubject(1, Attempt.TRY_CODE);
		assertBadCode(this.caller, new PhoneCode("guess"));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> confirm(this.caller, new PhoneCode("guess")));
	}

	private void change(ClientCaller who, PhoneNumber to) {
		ClientChanges changes = new ClientChanges(Change.none(), Change.none(), Change.none(), Change.to(to),
				Change.none());
		ChangeOwnRecord.Draft draft = new ChangeOwnRecord.Draft(changes, Optional.empty(),
				Optional.of(new Password(PASSWORD)));
		this.ports.inTransaction(() -> this.change.change(new ChangeOwnRecord.Command(who, who.client().value(), false,
				Submission.of(draft), Language.RUSSIAN, ADDRESS)));
	}

	/** Returns the code of the newest text message, which leaves the outbox. */
	private PhoneCode received(PhoneNumber recipient) {
		TextMessage text = this.ports.textOutbox().takeDue(10, Duration.ZERO).getLast();
		assertThat(text.kind()).isEqualTo(TextKind.CLIENT_PHONE);
		assertThat(text.recipient()).isEqualTo(recipient);
		assertThat(text.language()).isEqualTo(Language.RUSSIAN);
		PhoneCode code = this.codes.issue(text).orElseThrow();
		this.ports.textOutbox().discard(text);
		return code;
	}

	private void confirm(ClientCaller who, PhoneCode code) {
		this.ports.inTransaction(
				() -> this.confirmation.confirm(new ConfirmOwnPhone.Command(who, Submission.of(code), ADDRESS)));
	}

	private void assertBadCode(ClientCaller who, PhoneCode code) {
		assertRefused(who, code, "code", new Violation.BadCode());
	}

	private void assertRefused(ClientCaller who, PhoneCode code, String field, Violation violation) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> confirm(who, code))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

	private Client.Snapshot stored() {
		return this.ports.clients().findForChange(this.client).orElseThrow().snapshot();
	}

}
