package dev.kartoteka.application.account;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How an account gets a new password: by an email, or by the old password. */
class NewPasswordTest extends AccountStories {

	private static final String CHANGED = "battery staple";

	private AccountId alice = new AccountId(1);

	@BeforeEach
	void aliceHasAnAccount() {
		this.alice = activeAccount("alice", "a@example.org");
	}

	@Test
	void setsANewPasswordForWhoeverReadsTheLetterAndEndsAllSessions() {
		Caller before = callerOf(logIn("alice", PASSWORD));
		EmailProof proof = resetProof("A@Example.org");
		assertThat(proof.uid()).isEqualTo(AccountUid.of(this.alice));
		reset(proof, CHANGED);
		assertThat(logIn("alice", CHANGED)).isNotNull();
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(before));
	}

	@Test
	void acceptsALettersTokenOnce() {
		EmailProof proof = resetProof("a@example.org");
		reset(proof, CHANGED);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(proof, "yet another one"));
		assertThat(logIn("alice", CHANGED)).isNotNull();
	}

	@Test
	void acceptsNoneOfTwoTokensOnceOneOfThemWasUsed() {
		EmailProof first = resetProof("a@example.org");
		this.clock.pass(Duration.ofMinutes(1));
		EmailProof second = resetProof("a@example.org");
		reset(second, CHANGED);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(first, "yet another one"));
	}

	@Test
	void acceptsALettersTokenForThreeDays() {
		EmailProof proof = resetProof("a@example.org");
		this.clock.pass(Duration.ofDays(3).plusSeconds(1));
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(proof, CHANGED));
	}

	@Test
	void acceptsNoActivationLetterForAPasswordLetter() {
		register("bob", "b@example.org", null);
		EmailProof proof = activationProof();
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(proof, CHANGED));
	}

	@Test
	void acceptsATokenStillIfTheNewPasswordWasRefused() {
		EmailProof proof = resetProof("a@example.org");
		assertInvalid("new_password", new Violation.PasswordTooCommon(), () -> reset(proof, "password1"));
		reset(proof, CHANGED);
		assertThat(logIn("alice", CHANGED)).isNotNull();
	}

	@Test
	void looksAtTheLetterBeforeThePassword() {
		assertInvalid("uid", new Violation.NoSuchUid(), () -> reset(new EmailProof("", ""), "short"));
		assertInvalid("token", new Violation.BadEmailToken(),
				() -> reset(new EmailProof(AccountUid.of(this.alice), ""), "short"));
	}

	@Test
	void writesToNobodyUnderAnUnknownAddress() {
		request(EmailKind.PASSWORD_RESET, "nobody@example.org");
		deliverEmails();
		assertThat(this.mailer.delivered()).isEmpty();
	}

	@Test
	void setsANewPasswordForWhoeverKnowsTheOldOneAndEndsTheOtherSessions() {
		Caller here = callerOf(logIn("alice", PASSWORD));
		Caller there = callerOf(logIn("alice", PASSWORD));
		change(here, PASSWORD, CHANGED);
		assertThat(this.accounts.queries().own(here).username()).isEqualTo("alice");
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(there));
		assertThat(logIn("alice", CHANGED)).isNotNull();
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
	}

	@Test
	void makesLettersWorthlessThatWereSentBeforeAPasswordChanged() {
		Caller caller = callerOf(logIn("alice", PASSWORD));
		EmailProof proof = resetProof("a@example.org");
		change(caller, PASSWORD, CHANGED);
		assertInvalid("token", new Violation.BadEmailToken(), () -> reset(proof, "yet another one"));
	}

	@Test
	void changesNothingWithoutTheOldPassword() {
		Caller here = callerOf(logIn("alice", PASSWORD));
		Caller there = callerOf(logIn("alice", PASSWORD));
		assertInvalid("current_password", new Violation.WrongPassword(), () -> change(here, "wrong", CHANGED));
		assertThat(this.accounts.queries().own(there).username()).isEqualTo("alice");
		assertThat(logIn("alice", PASSWORD)).isNotNull();
	}

	@Test
	void setsNoPasswordThatAnAccountMayNotHave() {
		Caller caller = callerOf(logIn("alice", PASSWORD));
		assertInvalid("new_password", new Violation.PasswordTooShort(8), () -> change(caller, PASSWORD, "shorty"));
		assertInvalid("new_password", new Violation.PasswordTooSimilar("email"),
				() -> change(caller, PASSWORD, "a@example.org"));
	}

	@Test
	void looksAtNobodysPasswordBeforeHeIsAdmitted() {
		Caller caller = callerOf(logIn("alice", PASSWORD));
		this.given.deactivate(this.alice);
		int before = this.hasher.costlyCalls();
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> change(caller, PASSWORD, CHANGED));
		assertThat(this.hasher.costlyCalls()).isEqualTo(before);
	}

	private void reset(EmailProof proof, String password) {
		ResetPassword.Draft draft = new ResetPassword.Draft(proof, new Password(password));
		this.ports.inTransaction(
				() -> this.accounts.resetPassword().reset(new ResetPassword.Command(Submission.of(draft), ADDRESS)));
	}

	private void change(Caller caller, String current, String changed) {
		ChangePassword.Draft draft = new ChangePassword.Draft(new Password(current), new Password(changed));
		this.ports.inTransaction(() -> this.accounts.changePassword()
			.change(new ChangePassword.Command(caller, Submission.of(draft), ADDRESS)));
	}

}
