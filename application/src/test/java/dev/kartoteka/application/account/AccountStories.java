package dev.kartoteka.application.account;

import java.time.Duration;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.Tokens.TokenPair;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.ports.FakeMailer;
import dev.kartoteka.domain.ports.FakeThrottle;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What people do with their accounts, told in their own words. */
abstract class AccountStories extends UseCasesInMemory {

	static final String ADDRESS = "192.0.2.1";

	static final String PASSWORD = "correct horse";

	final AccountUseCases accounts = new AccountUseCases(this.fakes);

	final FakeMailer mailer = this.fakes.mailer();

	final FakeThrottle throttle = this.fakes.throttle();

	private int staffAccounts;

	AccountId register(@Nullable String username, @Nullable String email, @Nullable PhoneNumber phone) {
		return register(Optional.empty(), username, email, phone);
	}

	AccountId register(Optional<Caller> caller, @Nullable String username, @Nullable String email,
			@Nullable PhoneNumber phone) {
		RegisterAccount.Draft draft = new RegisterAccount.Draft((username != null) ? new Username(username) : null,
				null, (email != null) ? new EmailAddress(email) : null, phone, new Password(PASSWORD), FullName.UNKNOWN,
				PostalAddress.UNKNOWN);
		return this.accounts.registerAccount()
			.register(new RegisterAccount.Command(caller, Optional.empty(), Submission.of(draft), Language.ENGLISH,
					ADDRESS))
			.id();
	}

	/**
	 * An account that staff have activated by hand, with the password of these stories.
	 * Its activation email is discarded.
	 */
	AccountId activeAccount(@Nullable String username, String email) {
		AccountId id = register(username, email, null);
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), id));
		this.ports.outbox().takeDue(10, Duration.ZERO).forEach(this.ports.outbox()::discard);
		return id;
	}

	Caller staff() {
		return this.given.loggedIn(this.given.aStaffAccount("staff" + ++this.staffAccounts));
	}

	TokenPair logIn(String name, String password) {
		return logIn(new LoginName(name, null), password, ADDRESS);
	}

	TokenPair logIn(LoginName name, String password, String address) {
		LogIn.Proof proof = new LogIn.Proof(name, new Password(password));
		return this.accounts.logIn()
			.logIn(new LogIn.Command(Submission.of(proof), new Origin("curl", address)))
			.tokens();
	}

	Caller callerOf(TokenPair pair) {
		return this.tokens.read(pair.access()).orElseThrow();
	}

	AccountView shown(AccountId id) {
		return this.ports.accountReader().account(id).orElseThrow().account();
	}

	void request(EmailKind kind, String email) {
		this.accounts.requestEmail()
			.request(new RequestEmail.Command(kind,
					Submission.of(new RequestEmail.Recipient.ByEmail(new EmailAddress(email))), Language.ENGLISH,
					ADDRESS));
	}

	void deliverEmails() {
		assertThat(this.accounts.sendEmails().sendDue()).isFalse();
	}

	EmailProof activationProof() {
		deliverEmails();
		Message.Activation message = this.mailer.last(Message.Activation.class);
		return new EmailProof(message.uid(), message.token());
	}

	void confirm(EmailProof proof) {
		this.ports.inTransaction(() -> this.accounts.confirmAccount()
			.confirm(new ConfirmAccount.Command(Submission.of(proof), ADDRESS)));
	}

	EmailProof resetProof(String email) {
		request(EmailKind.PASSWORD_RESET, email);
		deliverEmails();
		Message.PasswordReset message = this.mailer.last(Message.PasswordReset.class);
		return new EmailProof(message.uid(), message.token());
	}

	static void assertInvalid(String field, Violation violation, ThrowingCallable story) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(story)
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

}
