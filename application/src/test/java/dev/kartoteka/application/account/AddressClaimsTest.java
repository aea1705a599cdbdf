package dev.kartoteka.application.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountChanges;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.ChangeOwnAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RequestEmail;
import dev.kartoteka.domain.account.ResetPassword;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.message.TextMessenger.Content;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses that active accounts have without proof, and who gets them. */
class AddressClaimsTest extends AccountStories {

	private static final String ALICE = "alice@example.org";

	private static final PhoneNumber PHONE = new PhoneNumber("+79517487295");

	@Test
	void belongToTheOneWhoRegistersAndProvesThem() {
		AccountId squatter = activeAccount("eve", ALICE);
		AccountId alice = register("alice", "Alice@Example.org", null);
		assertThat(shown(squatter).email()).isEqualTo(ALICE);
		confirm(activationProof());
		assertThat(shown(alice).confirmedEmail()).isTrue();
		assertThat(shown(squatter).email()).isEmpty();
		assertThat(callerOf(logIn(ALICE, PASSWORD)).account()).isEqualTo(alice);
		assertThat(callerOf(logIn("eve", PASSWORD)).account()).isEqualTo(squatter);
	}

	@Test
	void areAlsoGivenUpAsUsernames() {
		AccountId squatter = activeAccount(null, ALICE);
		AccountId alice = register(null, ALICE, null);
		assertThat(usernameOf(alice)).isEqualTo("account:" + alice.value());
		assertThat(callerOf(logIn(ALICE, PASSWORD)).account()).isEqualTo(squatter);
		confirm(activationProof());
		assertThat(usernameOf(alice)).isEqualTo(ALICE);
		assertThat(usernameOf(squatter)).isEqualTo("account:" + squatter.value());
		assertThat(callerOf(logIn(ALICE, PASSWORD)).account()).isEqualTo(alice);
	}

	@Test
	void areGivenUpAsUsernamesOfAccountsThatHaveNoAddress() {
		AccountId squatter = register(ALICE, null, null);
		activatedByStaff(squatter);
		register(null, ALICE, null);
		confirm(activationProof());
		assertThat(usernameOf(squatter)).isEqualTo("account:" + squatter.value());
	}

	@Test
	void stayWithTheAccountThatProvesThemFirst() {
		AccountId first = register("first", ALICE, null);
		EmailProof proof = activationProof();
		activatedByStaff(first);
		AccountId second = register("second", ALICE, null);
		EmailProof late = activationProof();
		confirm(proof);
		assertThat(shown(first).confirmedEmail()).isTrue();
		assertThat(shown(second).email()).isEmpty();
		assertInvalid("token", new Violation.BadEmailToken(), () -> confirm(late));
		assertInvalid("email", new Violation.TakenByAnotherAccount("email"), () -> register("third", ALICE, null));
	}

	@Test
	void areNoUsernamesOfOthers() {
		activeAccount("eve", ALICE);
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"), () -> register(ALICE, null, null));
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"),
				() -> register(ALICE, "another@example.org", null));
	}

	@Test
	void belongToTheAccountThatChangesToThemAndProvesThem() {
		AccountId squatter = activeAccount("eve", ALICE);
		AccountId alice = activeAccount("alice", "old@example.org");
		change(callerOf(logIn("alice", PASSWORD)), Change.to(new EmailAddress(ALICE)));
		assertThat(shown(alice).email()).isEqualTo(ALICE);
		assertThat(shown(squatter).email()).isEqualTo(ALICE);
		confirm(activationProof());
		assertThat(shown(alice).confirmedEmail()).isTrue();
		assertThat(shown(squatter).email()).isEmpty();
	}

	@Test
	void areNoUsernamesOfAccountsThatChangeToThemWithoutProof() {
		activeAccount(null, ALICE);
		AccountId bob = activeAccount(null, "bob@example.org");
		change(callerOf(logIn("bob@example.org", PASSWORD)), Change.to(new EmailAddress(ALICE)));
		assertThat(usernameOf(bob)).isEqualTo("account:" + bob.value());
	}

	@Test
	void belongToTheOneWhoResetsItsPasswordByThem() {
		AccountId squatter = activeAccount("eve", ALICE);
		AccountId alice = activeAccount("alice", ALICE);
		reset(resetProof(ALICE));
		assertThat(shown(alice).confirmedEmail()).isTrue();
		assertThat(shown(squatter).email()).isEmpty();
		AccountId other = register("zoe", null, PHONE);
		activatedByStaff(other);
		AccountId owner = register("dora", null, PHONE);
		activatedByStaff(owner);
		this.accounts.requestEmail()
			.request(new RequestEmail.Command(EmailKind.PASSWORD_RESET,
					Submission.of(new RequestEmail.Recipient.ByPhone(PHONE)), Language.ENGLISH, ADDRESS));
		assertThat(this.accounts.sendTexts().sendDue()).isFalse();
		Content.Link link = this.fakes.messenger().last(Content.Link.class);
		reset(new EmailProof(link.uid(), link.token()));
		assertThat(shown(owner).confirmedPhone()).isTrue();
		assertThat(shown(other).phone()).isNull();
	}

	private void reset(EmailProof proof) {
		ResetPassword.Draft draft = new ResetPassword.Draft(proof, new Password("battery staple"));
		this.ports.inTransaction(
				() -> this.accounts.resetPassword().reset(new ResetPassword.Command(Submission.of(draft), ADDRESS)));
	}

	@Test
	void arePhonesToo() {
		AccountId squatter = register("eve", null, PHONE);
		activatedByStaff(squatter);
		AccountId alice = register(null, null, PHONE);
		List<EmailProof> proofs = activationsByText();
		assertThat(proofs).hasSize(2);
		confirm(proofs.getLast());
		assertThat(shown(alice).confirmedPhone()).isTrue();
		assertThat(usernameOf(alice)).isEqualTo(PHONE.e164());
		assertThat(shown(squatter).phone()).isNull();
	}

	@Test
	void areNoUsernamesOfOthersInAnyNotation() {
		AccountId alice = register("alice", null, PHONE);
		String national = "89517487295";
		AccountId bob = register("bob", null, null);
		activatedByStaff(bob);
		confirm(activationsByText().getFirst());
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"), () -> registerNamed(national));
		assertInvalid("username", new Violation.TakenByAnotherAccount("username"),
				() -> rename(callerOf(logIn("bob", PASSWORD)), national));
		rename(callerOf(logIn("alice", PASSWORD)), national);
		assertThat(usernameOf(alice)).isEqualTo(national);
	}

	@Test
	void mayBeUsernamesInAnotherNotationWhileNobodyHasProvedThem() {
		AccountId squatter = register("eve", null, PHONE);
		activatedByStaff(squatter);
		assertThat(usernameOf(registerNamed("89517487295"))).isEqualTo("89517487295");
	}

	private AccountId registerNamed(String national) {
		RegisterAccount.Draft draft = new RegisterAccount.Draft(new Username(national), PHONE, null, null,
				new Password(PASSWORD), FullName.UNKNOWN, PostalAddress.UNKNOWN);
		return this.accounts.registerAccount()
			.register(new RegisterAccount.Command(Optional.empty(), Optional.empty(), Submission.of(draft),
					Language.ENGLISH, ADDRESS))
			.id();
	}

	private void rename(Caller caller, String national) {
		AccountChanges changes = new AccountChanges(Change.to(new Username(national)), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none(), Change.none(), Change.none());
		this.ports.inTransaction(() -> this.accounts.changeOwnAccount()
			.change(new ChangeOwnAccount.Command(caller,
					Submission.of(new ChangeOwnAccount.Draft(changes, PHONE, new Password(PASSWORD))), Language.ENGLISH,
					ADDRESS)));
	}

	@Test
	void getALetterForEachAccountThatAwaitsConfirmation() {
		activeAccount("eve", ALICE);
		register("alice", ALICE, null);
		deliverEmails();
		assertThat(this.mailer.delivered()).hasSize(1);
		request(EmailKind.ACTIVATION, ALICE);
		deliverEmails();
		assertThat(this.mailer.delivered()).extracting((message) -> ((Message.Activation) message).username())
			.containsExactly("alice", "eve", "alice");
	}

	private void activatedByStaff(AccountId account) {
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff(), account));
	}

	private String usernameOf(AccountId account) {
		return this.ports.accountReader().account(account).orElseThrow().username();
	}

	private void change(Caller caller, Change<@Nullable EmailAddress> email) {
		AccountChanges changes = new AccountChanges(Change.none(), email, Change.none(), Change.none(), Change.none(),
				Change.none(), Change.none(), Change.none());
		this.ports.inTransaction(() -> this.accounts.changeOwnAccount()
			.change(new ChangeOwnAccount.Command(caller,
					Submission.of(new ChangeOwnAccount.Draft(changes, null, new Password(PASSWORD))), Language.ENGLISH,
					ADDRESS)));
	}

	private List<EmailProof> activationsByText() {
		this.accounts.requestEmail()
			.request(new RequestEmail.Command(EmailKind.ACTIVATION,
					Submission.of(new RequestEmail.Recipient.ByPhone(PHONE)), Language.ENGLISH, ADDRESS));
		assertThat(this.accounts.sendTexts().sendDue()).isFalse();
		return this.fakes.messenger()
			.delivered()
			.stream()
			.map(Content.Link.class::cast)
			.map((link) -> new EmailProof(link.uid(), link.token()))
			.toList();
	}

}
