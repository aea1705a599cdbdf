package dev.kartoteka.application.client;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.application.code.PhoneCodes;
import dev.kartoteka.domain.client.Client;
import dev.kartoteka.domain.client.ClientCaller;
import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.client.PendingPhone;
import dev.kartoteka.domain.client.TakeOverRecord;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.credential.ClientAccess;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.FakePasswordHasher;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.FieldViolation;
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

/** A person takes the record by a code. */
class TakeOverRecordTest extends UseCasesInMemory {

	private static final String ADDRESS = "192.0.2.1";

	private static final PasswordHash SALONS = FakePasswordHasher.current("the salon's");

	private static final PasswordHash OWN = FakePasswordHasher.current("battery staple");

	private final PhoneCodes codes = new PhoneCodes(this.ports.phoneCodes(), this.fakes.codeHasher(),
			this.ports.textOutbox(), this.fakes.throttle());

	private final TakeOverRecord takeOver = new TakeOverRecordService(this.ports.phoneCodes(), this.fakes.codeHasher(),
			this.ports.textOutbox(), this.ports.clientReader(), this.ports.clients(), this.ports.credentials(),
			this.ports.sessions(), "password"::equals, this.hasher, this.fakes.throttle(), this.clock);

	private final PhoneNumber phone = Fixtures.aPhone();

	private final ClientId client = this.given.aClient(this.phone);

	@BeforeEach
	void giveTheCardACredential() {
		OrganizationId salon = this.given.anOrganization(this.given.anAccount("alice"));
		ClientCard card = this.given.aClientCard().withPhone(this.phone).of(salon);
		this.given.aCredential(card, SALONS);
	}

	@Test
	void makesThePersonTheOwnerAndEndsEverythingElse() {
		ClientCaller byTheCard = this.given.loggedIn(this.client, SALONS);
		takeOver(this.phone, received(), "battery staple");
		assertThat(stored().owned()).isTrue();
		assertThat(stored().confirmedPhone()).isTrue();
		assertThat(this.ports.credentialReader().of(this.phone).orElseThrow().hashes()).containsExactly(OWN);
		assertThat(this.ports.clientAccessReader().of(byTheCard)).isEqualTo(ClientAccess.NONE);
		assertThat(this.ports.sessionReader().isLive(byTheCard.session(), this.client.asSessionHolder())).isFalse();
	}

	@Test
	void replacesAForgottenPasswordAndEndsTheSessions() {
		this.given.own(this.client, FakePasswordHasher.current("forgotten"));
		ClientCaller elsewhere = this.given.loggedIn(this.client);
		ClientCaller another = this.given.loggedIn(this.given.aClient(Fixtures.aPhone()));
		takeOver(this.phone, received(), "battery staple");
		assertThat(stored().password()).isEqualTo(OWN);
		assertThat(this.ports.clientAccessReader().of(elsewhere)).isEqualTo(ClientAccess.NONE);
		assertThat(this.ports.sessionReader().isLive(another.session(), another.client().asSessionHolder())).isTrue();
	}

	@Test
	void takesACodeOnce() {
		PhoneCode code = received();
		takeOver(this.phone, code, "battery staple");
		assertRefused(this.phone, code, "another staple", "code", new Violation.BadCode());
		assertThat(stored().password()).isEqualTo(OWN);
	}

	@Test
	void refusesWrongAndLateCodesAndUnknownPhonesAlikeAndHashesNothing() {
		PhoneCode code = received();
		int before = this.hasher.costlyCalls();
		assertRefused(this.phone, new PhoneCode("guess"), "battery staple", "code", new Violation.BadCode());
		assertRefused(Fixtures.aPhone(), code, "battery staple", "code", new Violation.BadCode());
		this.clock.pass(Duration.ofMinutes(10));
		assertRefused(this.phone, code, "battery staple", "code", new Violation.BadCode());
		assertThat(this.hasher.costlyCalls()).isEqualTo(before);
		assertThat(stored().owned()).isFalse();
	}

	@Test
	void refusesAWeakPasswordAndLeavesTheCodeItsTries() {
		PhoneCode code = received();
		for (int i = 0; i < 5; i++) {
			assertRefused(this.phone, code, "password", "password", new Violation.PasswordTooCommon());
			assertRefused(this.phone, code, "1357908642", "password", new Violation.PasswordEntirelyNumeric());
			assertRefused(this.phone, code, this.phone.e164() + "x", "password",
					new Violation.PasswordTooSimilar("phone"));
		}
		takeOver(this.phone, code, "battery staple");
		assertThat(stored().owned()).isTrue();
	}

	@Test
	void countsAttemptsBeforeTheInputIsLookedAt() {
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.takeOver
			.takeOver(new TakeOverRecord.Command(Submission.refused(new IllegalStateException("bad input")), ADDRESS)));
		assertThat(this.fakes.throttle().countedFrom(ADDRESS, Attempt.TRY_CODE)).isOne();
		this.fakes.throttle().allowOnASubject(1, Attempt.TRY_CODE);
		assertRefused(this.phone, new PhoneCode("guess"), "battery staple", "code", new Violation.BadCode());
		assertThatExceptionOfType(Throttled.class)
			.isThrownBy(() -> takeOver(this.phone, new PhoneCode("guess"), "battery staple"));
	}

	@Test
	void refusesARecordWhosePhoneChangesMeanwhile() {
		PhoneCode code = received();
		this.hasher.duringNextCall(() -> this.ports.inTransaction(() -> {
			Client found = this.ports.clients().findForChange(this.client).orElseThrow();
			found.confirmPhone(new PendingPhone(Fixtures.aPhone(), this.clock.instant()), this.clock);
			this.ports.clients().update(found);
		}));
		assertRefused(this.phone, code, "battery staple", "code", new Violation.BadCode());
		assertThat(stored().owned()).isFalse();
	}

	private PhoneCode received() {
		this.codes.request(CodeScope.ofClientPassword(this.phone), Language.ENGLISH, ADDRESS);
		List<TextMessage> due = this.ports.textOutbox().takeDue(10, Duration.ZERO);
		return this.codes.issue(due.getLast()).orElseThrow();
	}

	private void takeOver(PhoneNumber whose, PhoneCode code, String password) {
		TakeOverRecord.Draft draft = new TakeOverRecord.Draft(whose, code, new Password(password));
		this.ports
			.inTransaction(() -> this.takeOver.takeOver(new TakeOverRecord.Command(Submission.of(draft), ADDRESS)));
	}

	private void assertRefused(PhoneNumber whose, PhoneCode code, String password, String field, Violation violation) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> takeOver(whose, code, password))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

	private Client.Snapshot stored() {
		return this.ports.clients().findForChange(this.client).orElseThrow().snapshot();
	}

}
