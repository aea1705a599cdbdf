package dev.kartoteka.application.code;

import java.time.Duration;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.code.CodeScope;
import dev.kartoteka.domain.code.PhoneCode;
import dev.kartoteka.domain.code.RequestCode;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PhoneCodesTest extends UseCasesInMemory {

	private static final String ADDRESS = "192.0.2.1";

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	private static final CodeScope SCOPE = CodeScope.ofClientPassword(PHONE);

	private final FakeThrottle throttle = this.fakes.throttle();

	private final PhoneCodes codes = new PhoneCodes(this.ports.phoneCodes(), this.fakes.codeHasher(),
			this.ports.textOutbox(), this.throttle);

	@Test
	void aCodeIsGoodOnce() {
		PhoneCode code = received(SCOPE);
		this.codes.requireGood(SCOPE, code, ADDRESS);
		this.codes.useUp(SCOPE, code);
		assertBad(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
		assertBad(() -> this.codes.useUp(SCOPE, code));
	}

	@Test
	void aCodeIsGoodForTenMinutes() {
		PhoneCode code = received(SCOPE);
		this.clock.pass(Duration.ofMinutes(10).minusMillis(1));
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
		this.clock.pass(Duration.ofMillis(1));
		assertBad(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
	}

	@Test
	void aCodeHasFiveTries() {
		PhoneCode code = received(SCOPE);
		for (int i = 0; i < 4; i++) {
			assertBad(() -> this.codes.requireGood(SCOPE, new PhoneCode("guess"), ADDRESS));
		}
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
		assertBad(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
	}

	@Test
	void aCodeWorksForItsScopeOnly() {
		CodeScope change = CodeScope.ofClientPhone(PHONE, 1, 2, 3);
		PhoneCode code = received(change);
		assertBad(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
		assertBad(() -> this.codes.requireGood(CodeScope.ofClientPhone(PHONE, 1, 2, 4), code, ADDRESS));
		assertBad(() -> this.codes.requireGood(CodeScope.ofClientPhone(PHONE, 1, 9, 3), code, ADDRESS));
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(change, code, ADDRESS));
	}

	@Test
	void aNewCodeReplacesTheOldOneWhenItIsSent() {
		PhoneCode old = received(SCOPE);
		this.codes.request(SCOPE, Language.ENGLISH, ADDRESS);
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(SCOPE, old, ADDRESS));
		PhoneCode replacing = this.codes.issue(theText()).orElseThrow();
		assertBad(() -> this.codes.requireGood(SCOPE, old, ADDRESS));
		assertThatNoException().isThrownBy(() -> this.codes.requireGood(SCOPE, replacing, ADDRESS));
	}

	@Test
	void aMessageThatIsSentAgainHasTheSameCode() {
		this.codes.request(SCOPE, Language.ENGLISH, ADDRESS);
		TextMessage text = theText();
		Optional<PhoneCode> code = this.codes.issue(text);
		assertThat(this.codes.issue(text)).isEqualTo(code);
		this.codes.useUp(SCOPE, code.orElseThrow());
		assertThat(this.codes.issue(text)).isEmpty();
		assertBad(() -> this.codes.requireGood(SCOPE, code.orElseThrow(), ADDRESS));
	}

	@Test
	void triesAreLimitedPerPhone() {
		PhoneCode code = received(SCOPE);
		this.throttle.allowOnASubject(1, Attempt.TRY_CODE);
		assertBad(() -> this.codes.requireGood(SCOPE, new PhoneCode("guess"), ADDRESS));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> this.codes.requireGood(SCOPE, code, ADDRESS));
		assertThat(this.throttle.countedOn("+79517487295", ADDRESS, Attempt.TRY_CODE)).isEqualTo(2);
	}

	@Test
	void requestsAreLimitedPerPhoneAndPerAddress() {
		this.throttle.allowOnASubject(2, Attempt.REQUEST_TEXT);
		request();
		request();
		assertThatExceptionOfType(Throttled.class).isThrownBy(this::request);
		assertThat(this.throttle.countedFrom(ADDRESS, Attempt.REQUEST_TEXT)).isEqualTo(3);
		assertThat(this.throttle.countedOn("+79517487295", ADDRESS, Attempt.REQUEST_TEXT)).isEqualTo(3);
		assertThat(this.ports.textOutbox().takeDue(10, Duration.ZERO)).hasSize(2);
	}

	@Test
	void aRequestIsRecordedWhetherOrNotAClientHasThePhone() {
		request();
		this.given.aClient(PHONE);
		request();
		assertThat(this.ports.textOutbox().takeDue(10, Duration.ZERO)).hasSize(2).allSatisfy((text) -> {
			assertThat(text.kind()).isEqualTo(TextKind.CLIENT_PASSWORD);
			assertThat(text.recipient()).isEqualTo(PHONE);
			assertThat(text.language()).isEqualTo(Language.RUSSIAN);
		});
	}

	@Test
	void attemptsAreCountedBeforeTheInputIsLookedAt() {
		Submission<PhoneNumber> refused = Submission.refused(InvalidInput.of("phone", new Violation.Required()));
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> requestCode().request(new RequestCode.Command(refused, Language.ENGLISH, ADDRESS)));
		assertThat(this.throttle.countedFrom(ADDRESS, Attempt.REQUEST_TEXT)).isEqualTo(1);
	}

	@Test
	void expiredCodesAreRemoved() {
		received(SCOPE);
		RemoveExpiredCodesService removal = new RemoveExpiredCodesService(this.ports.phoneCodes());
		assertThat(removal.removeExpired()).isFalse();
		assertThat(this.ports.phoneCodes().removeExpired(10)).isZero();
		this.clock.pass(Duration.ofMinutes(10));
		assertThat(removal.removeExpired()).isFalse();
		assertThat(this.ports.phoneCodes().removeExpired(10)).isZero();
	}

	@Test
	void textsOfCodesAndScopesHideThem() {
		assertThat(new PhoneCode("012345").toString()).doesNotContain("012345");
		assertThat(SCOPE.toString()).doesNotContain("79517487295");
	}

	private void request() {
		requestCode().request(new RequestCode.Command(Submission.of(PHONE), Language.RUSSIAN, ADDRESS));
	}

	private RequestCode requestCode() {
		return new RequestCodeService(this.ports.phoneCodes(), this.fakes.codeHasher(), this.ports.textOutbox(),
				this.throttle);
	}

	/** The code of a message that was requested and sent. */
	private PhoneCode received(CodeScope scope) {
		this.codes.request(scope, Language.ENGLISH, ADDRESS);
		return this.codes.issue(theText()).orElseThrow();
	}

	private TextMessage theText() {
		TextMessage text = this.ports.textOutbox().takeDue(10, Duration.ZERO).getFirst();
		this.ports.textOutbox().discard(text);
		return text;
	}

	private static void assertBad(ThrowingCallable story) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(story)
			.satisfies((refusal) -> assertThat(refusal.violations()).singleElement().satisfies((violation) -> {
				assertThat(violation.field()).isEqualTo("code");
				assertThat(violation.violation()).isEqualTo(new Violation.BadCode());
			}));
	}

}
