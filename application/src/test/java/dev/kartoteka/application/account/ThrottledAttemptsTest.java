package dev.kartoteka.application.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What may be tried only so often. */
class ThrottledAttemptsTest extends AccountStories {

	@Test
	void countsEveryAttemptFromAnAddressBeforeItLooksAtTheInput() {
		assertCounted(Attempt.LOG_IN,
				() -> this.accounts.logIn().logIn(new LogIn.Command(bad(), new Origin("curl", ADDRESS))));
		assertCounted(Attempt.REGISTER, () -> this.accounts.registerAccount()
			.register(
					new RegisterAccount.Command(Optional.empty(), Optional.empty(), bad(), Language.ENGLISH, ADDRESS)));
		assertCounted(Attempt.CONFIRM_LETTER,
				() -> this.accounts.confirmAccount().confirm(new ConfirmAccount.Command(bad(), ADDRESS)));
		assertCounted(Attempt.REQUEST_LETTER, () -> this.accounts.requestEmail()
			.request(new RequestEmail.Command(EmailKind.ACTIVATION, bad(), Language.ENGLISH, ADDRESS)));
	}

	@Test
	void countsResetsLikeConfirmations() {
		this.throttle.allowFromAnAddress(1, Attempt.CONFIRM_LETTER);
		ResetPassword.Command command = new ResetPassword.Command(bad(), ADDRESS);
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.accounts.resetPassword().reset(command));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> this.accounts.resetPassword().reset(command));
	}

	@Test
	void refusesALogInAfterTooManyFailuresEvenWithTheRightPassword() {
		activeAccount("alice", "a@example.org");
		this.throttle.allowOnASubject(2, Attempt.LOG_IN);
		fail("alice", "192.0.2.7");
		fail("alice", "192.0.2.7");
		int before = this.hasher.costlyCalls();
		assertThatExceptionOfType(Throttled.class)
			.isThrownBy(() -> logIn(new LoginName("alice", null), PASSWORD, "192.0.2.7"))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(FakeThrottle.RETRY_AFTER));
		assertThat(this.hasher.costlyCalls()).isEqualTo(before);
		assertThat(logIn(new LoginName("alice", null), PASSWORD, "198.51.100.1")).isNotNull();
	}

	@Test
	void admitsToAnAccountNoMoreOftenByManyNamesWithoutTellingSo() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountId alice = register("alice", "a@example.org", phone);
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), alice));
		this.throttle.allowOnASubject(3, Attempt.LOG_IN);
		fail("alice", "192.0.2.7");
		fail("A@example.org", "192.0.2.7");
		assertThatExceptionOfType(BadCredentials.class)
			.isThrownBy(() -> logIn(new LoginName("8 900", phone), "wrong", "192.0.2.7"));
		int before = this.hasher.costlyCalls();
		assertThatExceptionOfType(BadCredentials.class)
			.isThrownBy(() -> logIn(new LoginName("alice", null), PASSWORD, "192.0.2.7"));
		assertThat(this.hasher.costlyCalls()).isEqualTo(before + 1);
		assertThat(logIn(new LoginName("alice", null), PASSWORD, "198.51.100.1")).isNotNull();
	}

	/** Outcomes must not tell whether there is an account, whatever is tried. */
	@ParameterizedTest
	@CsvSource({ "alice, ALICE", "Alice, \uff41lice", "A@example.org, a@EXAMPLE.org", "+79517487295, 89517487295",
			"alice, +79517487295", "a@example.org, alice" })
	void countsKnownAndUnknownNamesAlikeInEverySpelling(String first, String second) {
		AccountId alice = register("alice", "a@example.org", new PhoneNumber("+79517487295"));
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), alice));
		this.throttle.allowOnASubject(3, Attempt.LOG_IN);
		List<String> known = outcomes(first, second, "192.0.2.7");
		this.ports.inTransaction(
				() -> this.ports.accounts().remove(this.ports.accounts().findForChange(alice).orElseThrow()));
		assertThat(outcomes(first, second, "192.0.2.8")).isEqualTo(known).contains("Throttled");
	}

	private List<String> outcomes(String first, String second, String address) {
		return Stream.of(first, first, first, second, first, second, second, second)
			.map((name) -> outcome(name, address))
			.toList();
	}

	private String outcome(String name, String address) {
		PhoneNumber phone = name.endsWith("9517487295") ? new PhoneNumber("+79517487295") : null;
		try {
			logIn(new LoginName(name, phone), "wrong", address);
			return "";
		}
		catch (BadCredentials | Throttled ex) {
			return ex.getClass().getSimpleName();
		}
	}

	@Test
	void forgivesFailuresToWhoeverProvesWhoHeIs() {
		AccountId alice = activeAccount("alice", "a@example.org");
		fail("alice", ADDRESS);
		fail("alice", ADDRESS);
		assertThat(failuresOn(alice)).isEqualTo(2);
		logIn("alice", PASSWORD);
		assertThat(failuresOn(alice)).isZero();
	}

	@Test
	void forgivesNoFailuresOnAnAccountWhoseNameIsNearlyTheSame() {
		AccountId alice = activeAccount("alice", "a@example.org");
		activeAccount("ALICE", "impostor@example.org");
		fail("alice", ADDRESS);
		logIn("ALICE", PASSWORD);
		assertThat(failuresOn(alice)).isEqualTo(1);
	}

	@Test
	void forgivesNoFailuresOnAPhoneToAnAccountThatIsNamedLikeIt() {
		PhoneNumber phone = new PhoneNumber("+79517487295");
		AccountId alice = register("alice", null, phone);
		activeAccount("89517487295", "impostor@example.org");
		assertThatExceptionOfType(BadCredentials.class)
			.isThrownBy(() -> logIn(new LoginName("+7 951 748-72-95", phone), "wrong", ADDRESS));
		logIn(new LoginName("89517487295", phone), PASSWORD, ADDRESS);
		assertThat(failuresOn(alice)).isEqualTo(1);
	}

	@Test
	void limitsWrongCurrentPasswordsInTheirSessionOnly() {
		AccountId alice = activeAccount("alice", "a@example.org");
		Caller caller = callerOf(logIn("alice", PASSWORD));
		ChangePassword.Draft wrong = new ChangePassword.Draft(new Password("wrong"), new Password("battery staple"));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.accounts.changePassword()
			.change(new ChangePassword.Command(caller, Submission.of(wrong), ADDRESS)));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.accounts.closeOwnAccount()
			.close(new CloseOwnAccount.Command(caller, Submission.of(new Password("wrong")), ADDRESS)));
		assertThat(failuresOn(alice)).isZero();
		this.throttle.allowOnASubject(2, Attempt.CURRENT_PASSWORD);
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> this.accounts.closeOwnAccount()
			.close(new CloseOwnAccount.Command(caller, Submission.of(new Password(PASSWORD)), ADDRESS)));
		Caller again = callerOf(logIn("alice", PASSWORD));
		this.accounts.changePassword()
			.change(new ChangePassword.Command(again,
					Submission.of(new ChangePassword.Draft(new Password(PASSWORD), new Password("battery staple"))),
					ADDRESS));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(caller));
	}

	@Test
	void countsLettersToAnAddressInAnySpellingWhetherAnybodyHasItOrNot() {
		this.throttle.allowOnASubject(1, Attempt.REQUEST_LETTER);
		requestFrom(ADDRESS, "nobody@example.org");
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> requestFrom(ADDRESS, "NOBODY@example.org"));
		requestFrom(ADDRESS, "other@example.org");
		requestFrom("198.51.100.1", "nobody@example.org");
	}

	private void assertCounted(Attempt attempt, ThrowingCallable story) {
		this.throttle.allowFromAnAddress(1, attempt);
		assertThatExceptionOfType(BadInput.class).isThrownBy(story);
		assertThat(this.throttle.countedFrom(ADDRESS, attempt)).isEqualTo(1);
		assertThatExceptionOfType(Throttled.class).isThrownBy(story);
	}

	private void fail(String name, String address) {
		assertThatExceptionOfType(BadCredentials.class)
			.isThrownBy(() -> logIn(new LoginName(name, null), "wrong", address));
	}

	private int failuresOn(AccountId account) {
		return this.throttle.countedOn(LogInSubject.of(account), ADDRESS, Attempt.LOG_IN);
	}

	private void requestFrom(String address, String email) {
		this.accounts.requestEmail()
			.request(new RequestEmail.Command(EmailKind.PASSWORD_RESET,
					Submission.of(new RequestEmail.Recipient.ByEmail(new EmailAddress(email))), Language.ENGLISH,
					address));
	}

	private static <T> Submission<T> bad() {
		return Submission.refused(new BadInput());
	}

	private static final class BadInput extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
