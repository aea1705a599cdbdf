package dev.kartoteka.application.account;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.ConfirmAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangeOwnAccountTest extends AccountStories {

	private Caller alice = this.given.loggedIn(new AccountId(4711));

	@BeforeEach
	void aliceHasConfirmedHerEmail() {
		register("alice", "a@example.org", null);
		this.accounts.confirmAccount().confirm(new ConfirmAccount.Command(Submission.of(activationProof()), ADDRESS));
		this.alice = callerOf(logIn("alice", PASSWORD));
	}

	@Test
	void changesWhatTheAccountSaysOfItsOwner() {
		AccountView changed = change(
				new AccountChanges(Change.none(), Change.none(), Change.none(), Change.to("Liddell"),
						Change.to("Alice"), Change.none(), Change.to(new PostalAddress("Oxford")), Change.none()));
		assertThat(changed.surname()).isEqualTo("Liddell");
		assertThat(changed.name()).isEqualTo("Alice");
		assertThat(changed.address()).isEqualTo("Oxford");
		assertThat(changed.confirmedEmail()).isTrue();
		assertThat(shown(this.alice.account())).isEqualTo(changed);
	}

	@Test
	void sendsATextMessageThatConfirmsAChangedPhone() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountChanges changes = new AccountChanges(Change.none(), Change.none(), Change.to(phone), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none());
		assertThat(change(changes).confirmedPhone()).isFalse();
		change(changes);
		assertThat(this.accounts.sendTexts().sendDue()).isFalse();
		assertThat(this.fakes.messenger().delivered()).hasSize(1);
		Content.Link link = this.fakes.messenger().last(Content.Link.class);
		confirm(new EmailProof(link.uid(), link.token()));
		assertThat(shown(this.alice.account()).confirmedPhone()).isTrue();
		assertThat(this.throttle.countedOn(phone.e164(), ADDRESS, Attempt.REQUEST_TEXT)).isEqualTo(1);
	}

	@Test
	void sendsATextMessageOnlyIfThePhoneChanges() {
		change(phone(Fixtures.aPhone()));
		assertThat(this.ports.outboxReader().waitingTexts().count()).isOne();
		change(email("alice@example.com"));
		assertThat(this.ports.outboxReader().waitingTexts().count()).isOne();
	}

	@Test
	void sendsNoLinkToAnAddressThatHasChangedAgain() {
		change(email("first@example.org"));
		change(email("second@example.org"));
		deliverEmails();
		assertThat(this.mailer.delivered()).filteredOn(Message.Activation.class::isInstance)
			.extracting((message) -> message.email().recipient().value())
			.containsExactly("a@example.org", "second@example.org");
		PhoneNumber second = Fixtures.aPhone();
		change(phone(Fixtures.aPhone()));
		change(phone(second));
		assertThat(this.accounts.sendTexts().sendDue()).isFalse();
		assertThat(this.fakes.messenger().delivered()).extracting((content) -> content.text().recipient())
			.containsExactly(second);
	}

	@Test
	void takesAChangedEmailForUnconfirmedAndTellsTheFormerAddress() {
		AccountView changed = amendEmail("alice@example.com", Language.RUSSIAN);
		assertThat(changed.email()).isEqualTo("alice@example.com");
		assertThat(changed.confirmedEmail()).isFalse();
		deliverEmails();
		Message.EmailChanged message = this.mailer.last(Message.EmailChanged.class);
		assertThat(message.username()).isEqualTo("alice");
		Email email = message.email();
		assertThat(email.recipient()).isEqualTo(new EmailAddress("a@example.org"));
		assertThat(email.language()).isEqualTo(Language.RUSSIAN);
		assertThat(logIn("alice@example.com", PASSWORD)).isNotNull();
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("a@example.org", PASSWORD));
	}

	@Test
	void tellsTheFormerAddressAlsoWhenThereIsNoNewOne() {
		assertThat(amendEmail(null, Language.ENGLISH).email()).isEmpty();
		deliverEmails();
		assertThat(this.mailer.last(Message.EmailChanged.class).email().recipient())
			.isEqualTo(new EmailAddress("a@example.org"));
	}

	@Test
	void writesNothingAndKeepsTheConfirmationWhenTheEmailIsTheSame() {
		assertThat(amendEmail("A@example.org", Language.ENGLISH).confirmedEmail()).isTrue();
		assertThat(shown(this.alice.account()).email()).isEqualTo("A@example.org");
		deliverEmails();
		assertThat(this.mailer.delivered()).hasSize(1);
	}

	@Test
	void tellsNoFormerAddressThatWasNotConfirmed() {
		amendEmail("stranger@example.org", Language.ENGLISH);
		deliverEmails();
		amendEmail("alice@example.com", Language.ENGLISH);
		deliverEmails();
		assertThat(this.mailer.delivered()).filteredOn(Message.EmailChanged.class::isInstance)
			.extracting((message) -> message.email().recipient().value())
			.containsExactly("a@example.org");
	}

	@Test
	void confirmsAChangedAddressByItsLetter() {
		amendEmail("alice@example.com", Language.RUSSIAN);
		EmailProof proof = activationProof();
		Email email = this.mailer.last(Message.Activation.class).email();
		assertThat(email.recipient()).isEqualTo(new EmailAddress("alice@example.com"));
		assertThat(email.language()).isEqualTo(Language.RUSSIAN);
		confirm(proof);
		assertThat(shown(this.alice.account()).confirmedEmail()).isTrue();
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> confirm(proof));
	}

	@Test
	void requiresTheCurrentPasswordForEveryLogInName() {
		PhoneNumber phone = Fixtures.aPhone();
		for (AccountChanges changes : List.of(email("eve@example.org"), email(null), phone(phone), username("eve"))) {
			assertInvalid("current_password", new Violation.Required(), () -> change(changes, null));
			assertInvalid("current_password", new Violation.WrongPassword(), () -> change(changes, "wrong"));
		}
		assertThat(this.accounts.queries().own(this.alice).username()).isEqualTo("alice");
		assertThat(shown(this.alice.account()).email()).isEqualTo("a@example.org");
		assertThat(shown(this.alice.account()).phone()).isNull();
	}

	@Test
	void requiresNoPasswordForNamesThatStayTheSame() {
		assertThat(change(email("A@example.org"), null).email()).isEqualTo("A@example.org");
		assertThat(change(username("alice"), null).confirmedEmail()).isTrue();
		assertThat(change(phone(null), null).phone()).isNull();
	}

	@Test
	void changesTheUsername() {
		change(username("liddell"), PASSWORD);
		assertThat(this.accounts.queries().own(this.alice).username()).isEqualTo("liddell");
		assertThat(logIn("liddell", PASSWORD)).isNotNull();
		this.given.register("bob", null, null);
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"),
				() -> change(username("bob"), PASSWORD));
	}

	@Test
	void changesAUsernameThatWasDerivedFromTheFormerAddress() {
		AccountId bob = register(null, "b@example.org", null);
		this.given.activate(bob);
		this.alice = this.given.loggedIn(bob);
		amendEmail("bob@example.com", Language.ENGLISH);
		assertThat(this.accounts.queries().own(this.alice).username()).isEqualTo("bob@example.com");
		change(email(null), PASSWORD);
		assertThat(this.accounts.queries().own(this.alice).username()).isEqualTo("bob@example.com");
	}

	@Test
	void countsChangesOfNamesLikeRegistrations() {
		this.throttle.allowFromAnAddress(2, Attempt.REGISTER);
		assertInvalid("current_password", new Violation.Required(), () -> change(username("eve"), null));
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> change(username("eve"), PASSWORD));
		assertThat(change(new AccountChanges(Change.none(), Change.none(), Change.none(), Change.to("Liddell"),
				Change.none(), Change.none(), Change.none(), Change.none()), null)
			.surname()).isEqualTo("Liddell");
	}

	@Test
	void limitsTheLettersToStrangersByRecipientAndByAccount() {
		this.throttle.allowOnASubject(2, Attempt.REQUEST_LETTER);
		amendEmail("victim+1@example.org", Language.ENGLISH);
		amendEmail("other@example.org", Language.ENGLISH);
		assertThatExceptionOfType(Throttled.class)
			.isThrownBy(() -> amendEmail("another@example.org", Language.ENGLISH));
		register("bob", "\"Victim\"@example.org", null);
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> register("carol", "victim@example.org", null));
	}

	@Test
	void limitsTheTextMessagesToStrangersByAccount() {
		this.throttle.allowOnASubject(2, Attempt.REQUEST_TEXT);
		change(phone(Fixtures.aPhone()), PASSWORD);
		change(phone(Fixtures.aPhone()), PASSWORD);
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> change(phone(Fixtures.aPhone()), PASSWORD));
	}

	@Test
	void makesLettersWorthlessThatWentToTheFormerAddress() {
		EmailProof proof = resetProof("a@example.org");
		amendEmail("alice@example.com", Language.ENGLISH);
		ResetPassword.Draft draft = new ResetPassword.Draft(proof, new Password("battery staple"));
		assertInvalid("token", new Violation.BadEmailToken(),
				() -> this.accounts.resetPassword().reset(new ResetPassword.Command(Submission.of(draft), ADDRESS)));
	}

	@Test
	void takesAChangedPhoneForUnconfirmed() {
		PhoneNumber phone = Fixtures.aPhone();
		AccountView changed = change(phone(phone));
		assertThat(changed.phone()).isEqualTo(phone.e164());
		assertThat(changed.confirmedPhone()).isFalse();
		assertThat(changed.confirmedEmail()).isTrue();
		assertThat(logIn(new LoginName("8 900", phone), PASSWORD, ADDRESS)).isNotNull();
	}

	@Test
	void refusesWhatAnotherAccountGoesBy() {
		PhoneNumber phone = Fixtures.aPhone();
		this.given.register("bob", new EmailAddress("b@example.org"), phone);
		this.given.register("carol@example.org", null, null);
		assertInvalid("email", new Violation.TakenByAnotherAccount("email"),
				() -> amendEmail("B@example.org", Language.ENGLISH));
		assertInvalid("email", new Violation.TakenByAnotherAccount("email"),
				() -> amendEmail("carol@example.org", Language.ENGLISH));
		assertInvalid("phone", new Violation.TakenByAnotherAccount("phone"), () -> change(phone(phone)));
		deliverEmails();
		assertThat(this.mailer.delivered()).hasSize(1);
		assertThat(shown(this.alice.account()).email()).isEqualTo("a@example.org");
	}

	@Test
	void looksAtNobodysInputBeforeHeIsAdmitted() {
		Submission<ChangeOwnAccount.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		ChangeOwnAccount.Command command = new ChangeOwnAccount.Command(this.alice, bad, Language.ENGLISH, ADDRESS);
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.accounts.changeOwnAccount().change(command));
		this.given.deactivate(this.alice.account());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.changeOwnAccount().change(command));
	}

	private AccountView change(AccountChanges changes) {
		return change(changes, PASSWORD);
	}

	private AccountView change(AccountChanges changes, @Nullable String password) {
		return change(changes, password, Language.ENGLISH);
	}

	private AccountView amendEmail(@Nullable String email, Language language) {
		return change(email(email), PASSWORD, language);
	}

	private static AccountChanges username(String username) {
		return new AccountChanges(Change.to(new Username(username)), Change.none(), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none());
	}

	private static AccountChanges email(@Nullable String email) {
		return new AccountChanges(Change.none(), Change.to((email != null) ? new EmailAddress(email) : null),
				Change.none(), Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
	}

	private static AccountChanges phone(@Nullable PhoneNumber phone) {
		return new AccountChanges(Change.none(), Change.none(), Change.to(phone), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none());
	}

	private AccountView change(AccountChanges changes, @Nullable String password, Language language) {
		ChangeOwnAccount.Draft draft = new ChangeOwnAccount.Draft(changes, null,
				(password != null) ? new Password(password) : null);
		return this.ports
			.inTransaction(() -> this.accounts.changeOwnAccount()
				.change(new ChangeOwnAccount.Command(this.alice, Submission.of(draft), language, ADDRESS)))
			.account();
	}

}
