package dev.kartoteka.application.account;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountCreatedOrganizations;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.BadCredentials;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CloseOwnAccount;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.EmailProof;
import dev.kartoteka.domain.account.StaleActivation;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** From registration over the activation letter to the end. */
class AccountLifeTest extends AccountStories {

	@Test
	void letsInWhoeverAnswersTheActivationLetter() {
		AccountId alice = register("alice", "a@example.org", null);
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
		EmailProof proof = activationProof();
		assertThat(this.mailer.last(Message.Activation.class).email().recipient().value()).isEqualTo("a@example.org");
		assertThat(this.mailer.last(Message.Activation.class).username()).isEqualTo("alice");
		confirm(proof);
		assertThat(shown(alice).confirmedEmail()).isTrue();
		assertThat(shown(alice).confirmedPhone()).isFalse();
		assertThat(this.accounts.queries().own(callerOf(logIn("A@example.org", PASSWORD))).username())
			.isEqualTo("alice");
	}

	@Test
	void writesToNobodyWhoGaveNoEmail() {
		register("alice", null, Fixtures.aPhone());
		deliverEmails();
		assertThat(this.mailer.delivered()).isEmpty();
	}

	@Test
	void acceptsNoOtherProofThanTheLetters() {
		AccountId alice = register("alice", "a@example.org", null);
		EmailProof proof = activationProof();
		register("bob", "b@example.org", null);
		EmailProof bobs = activationProof();
		assertInvalid("uid", new Violation.NoSuchUid(), () -> confirm(new EmailProof("rubbish", proof.token())));
		assertInvalid("uid", new Violation.NoSuchUid(), () -> confirm(new EmailProof("NDcxMQ", proof.token())));
		assertInvalid("token", new Violation.BadEmailToken(), () -> confirm(new EmailProof(proof.uid(), "rubbish")));
		assertInvalid("token", new Violation.BadEmailToken(), () -> confirm(new EmailProof(proof.uid(), bobs.token())));
		assertThat(this.ports.accountReader().isActive(alice)).isFalse();
	}

	@Test
	void acceptsNoPasswordLetterForAnActivationLetter() {
		activeAccount("alice", "a@example.org");
		EmailProof proof = resetProof("a@example.org");
		assertInvalid("token", new Violation.BadEmailToken(), () -> confirm(proof));
	}

	@Test
	void sendsTheActivationLetterOnceMoreToWhoeverAsks() {
		register("alice", "a@example.org", null);
		deliverEmails();
		request(EmailKind.ACTIVATION, "A@Example.org");
		confirm(activationProof());
		assertThat(this.mailer.delivered()).hasSize(2);
		assertThat(logIn("alice", PASSWORD)).isNotNull();
	}

	@Test
	void activatesNobodyTwice() {
		register("alice", "a@example.org", null);
		EmailProof proof = activationProof();
		confirm(proof);
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> confirm(proof));
	}

	@Test
	void letsNobodyBackInByALetterWhomStaffHaveShutOut() {
		AccountId alice = register("alice", "a@example.org", null);
		EmailProof proof = activationProof();
		confirm(proof);
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff(), alice));
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> confirm(proof));
		request(EmailKind.ACTIVATION, "a@example.org");
		request(EmailKind.PASSWORD_RESET, "a@example.org");
		deliverEmails();
		assertThat(this.mailer.delivered()).hasSize(1);
		assertThat(this.ports.accountReader().isActive(alice)).isFalse();
	}

	@Test
	void letsNobodyBackInByALetterWhomStaffHadLetInByHand() {
		AccountId alice = register("alice", "a@example.org", null);
		EmailProof proof = activationProof();
		Caller staff = staff();
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, alice));
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff, alice));
		assertThatExceptionOfType(StaleActivation.class).isThrownBy(() -> confirm(proof));
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, alice));
		assertThat(logIn("alice", PASSWORD)).isNotNull();
	}

	@Test
	void removesTheAccountOfWhoeverProvesThatHeIsItsOwner() {
		AccountId alice = activeAccount("alice", "a@example.org");
		Caller here = callerOf(logIn("alice", PASSWORD));
		Caller there = callerOf(logIn("alice", PASSWORD));
		OrganizationId organization = this.given.anOrganization(this.given.anAccount("bob"));
		MemberId member = this.given.aMember(alice, this.given.aRole(organization, "Clerk"), organization);
		close(here, PASSWORD);
		assertThat(this.ports.accountReader().account(alice)).isEmpty();
		assertThat(this.ports.membershipReader().member(member, organization)).isEmpty();
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(here));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.accounts.queries().own(there));
		assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> logIn("alice", PASSWORD));
		assertThat(register("alice", "a@example.org", null)).isNotEqualTo(alice);
	}

	@Test
	void removesNoAccountWithoutItsPassword() {
		AccountId alice = activeAccount("alice", "a@example.org");
		Caller caller = callerOf(logIn("alice", PASSWORD));
		assertInvalid("current_password", new Violation.WrongPassword(), () -> close(caller, "wrong"));
		assertThat(this.accounts.queries().own(caller).account().id()).isEqualTo(alice.value());
	}

	@Test
	void keepsTheCreatorOfAnOrganization() {
		AccountId alice = activeAccount("alice", "a@example.org");
		Caller caller = callerOf(logIn("alice", PASSWORD));
		this.given.anOrganization(alice);
		assertThatExceptionOfType(AccountCreatedOrganizations.class).isThrownBy(() -> close(caller, PASSWORD));
		assertThat(this.accounts.queries().own(caller).username()).isEqualTo("alice");
	}

	private void close(Caller caller, String password) {
		this.ports.inTransaction(() -> this.accounts.closeOwnAccount()
			.close(new CloseOwnAccount.Command(caller, Submission.of(new Password(password)), ADDRESS)));
	}

}
