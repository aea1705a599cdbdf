package dev.kartoteka.application.invitation;

import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.application.account.AccountUseCases;
import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.AcceptEmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.invitation.WithdrawEmailInvitation;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Alice's salon, to which people are invited by email. */
abstract class EmailInvitationStories extends UseCasesInMemory {

	static final String DORA = "dora@example.org";

	static final String ADDRESS = "192.0.2.1";

	final EmailInvitationUseCases invitations = new EmailInvitationUseCases(this.fakes);

	final AccountUseCases accounts = new AccountUseCases(this.fakes);

	final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	final OrganizationId salon = this.given.anOrganization(this.alice.account());

	final RoleId guest = this.given.aRole(this.salon, "Guest");

	final RoleId clerk = this.given.aRole(this.salon, "Clerk", Permission.CLIENTCARD_VIEW);

	/** A member of the salon who may do just that. */
	Caller memberOfSalon(String username, Permission... permissions) {
		AccountId account = this.given.anAccount(username);
		this.given.aMember(account, this.given.aRole(this.salon, username + "'s role", permissions), this.salon);
		return this.given.loggedIn(account);
	}

	EmailInvitation.Snapshot invite(String email) {
		return invite(this.alice, this.clerk, email);
	}

	EmailInvitation.Snapshot invite(Caller caller, RoleId role, String email) {
		return invite(caller, Optional.of(this.salon), role, email);
	}

	EmailInvitation.Snapshot invite(Caller caller, Optional<OrganizationId> organization, RoleId role, String email) {
		InviteByEmail.Draft draft = new InviteByEmail.Draft(role, new EmailAddress(email));
		return this.ports.inTransaction(() -> this.invitations.inviteByEmail()
			.invite(new InviteByEmail.Command(caller, organization, Submission.of(draft), Language.ENGLISH, ADDRESS)));
	}

	void withdraw(Caller caller, EmailInvitationId invitation, Optional<OrganizationId> named) {
		this.invitations.withdraw()
			.withdraw(new WithdrawEmailInvitation.Command(caller, invitation, Submission.of(named)));
	}

	/** Sends the letters that wait, and returns the token in the last invitation. */
	String tokenInTheLetter() {
		this.accounts.sendEmails().sendDue();
		return this.fakes.mailer().last(Message.Invitation.class).token();
	}

	void accept(Caller caller, String token) {
		this.ports.inTransaction(() -> this.invitations.accept()
			.accept(new AcceptEmailInvitation.Command(caller, Submission.of(token), ADDRESS)));
	}

	/** Adds an active account with an address, which it has confirmed or not. */
	AccountId anAccount(String username, String email, boolean confirmed) {
		AccountId id = this.given.register(username, new EmailAddress(email), null);
		this.ports.inTransaction(() -> {
			Account account = this.ports.accounts().findForChange(id).orElseThrow();
			if (confirmed) {
				account.confirm(this.clock);
			}
			else {
				account.activate(this.clock);
			}
			this.ports.accounts().update(account);
		});
		return id;
	}

	Optional<Member.Snapshot> memberOf(AccountId account) {
		return this.ports.members().findForChange(this.salon, account).map(Member::snapshot);
	}

	static void assertForbidden(ThrowingCallable story) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(story);
	}

	static void assertInvalid(String field, Violation violation, ThrowingCallable story) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(story)
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation(field, violation)));
	}

}
