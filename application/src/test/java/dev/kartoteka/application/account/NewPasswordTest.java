package dev.kartoteka.application.account;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountUid;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ChangePassword;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
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
	void confirmsTheAddressOfAnAccountThatNeverHadAConfirmedOne() {
		assertThat(shown(this.alice).confirmedEmail()).isFalse();
		reset(resetProof("a@example.org"), CHANGED);
		assertThat(shown(this.alice).confirmedEmail()).isTrue();
	}

	@Test
	void writesToNoUnconfirmedAddressOfAnAccountThatHadAConfirmedOne() {
		reset(resetProof("a@example.org"), CHANGED);
		changeEmail("eve@example.com", CHANGED);
		EmailProof activation = activationProof();
		request(EmailKind.PASSWORD_RESET, "eve@example.com");
		deliverEmails();
		assertThat(this.mailer.last(Message.Activation.class).email().recipient().value()).isEqualTo("eve@example.com");
		confirm(activation);
		reset(resetProof("eve@example.com"), PASSWORD);
		assertThat(logIn("alice", PASSWORD)).isNotNull();
	}

	@Test
	void writesToAnUnconfirmedAddressIfTheAccountNeverHadAConfirmedOne() {
		changeEmail("alice@example.com", PASSWORD);
		reset(resetProof("alice@example.com"), CHANGED);
		assertThat(shown(this.alice).confirmedEmail()).isTrue();
	}

	@Test
	void sendsNoResetThatWasRequestedBeforeThePasswordChanged() {
		Caller caller = callerOf(logIn("alice", PASSWORD));
		request(EmailKind.PASSWORD_RESET, "A@example.org");
		change(caller, PASSWORD, CHANGED);
		deliverEmails();
		assertThat(this.mailer.delivered()).isEmpty();
		assertThat(resetProof("a@example.org")).isNotNull();
	}

	@Test
	void sendsNoResetThatWasBeingSentWhenThePasswordChanged() {
		Caller caller = callerOf(logIn("alice", PASSWORD));
		request(EmailKind.PASSWORD_RESET, "a@example.org");
		request(EmailKind.PASSWORD_RESET, "a@example.org");
		this.mailer.duringNextDelivery(() -> change(caller, PASSWORD, CHANGED));
		deliverEmails();
		Message.PasswordReset message = this.mailer.last(Message.PasswordReset.class);
		assertThat(this.mailer.delivered()).containsExactly(message);
		assertInvalid("token", new Violation.BadEmailToken(),
				() -> reset(new EmailProof(message.uid(), message.token()), "yet another one"));
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

	private void changeEmail(String email, String password) {
		AccountChanges changes = new AccountChanges(Change.none(), Change.to(new EmailAddress(email)), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
		ChangeOwnAccount.Draft draft = new ChangeOwnAccount.Draft(changes, null, new Password(password));
		Caller caller = callerOf(logIn("alice", password));
		this.ports.inTransaction(() -> this.accounts.changeOwnAccount()
			.change(new ChangeOwnAccount.Command(caller, Submission.of(draft), Language.ENGLISH, ADDRESS)));
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
