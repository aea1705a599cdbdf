package dev.kartoteka.application.invitation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.membership.MembershipUseCases;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.invitation.EmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.EmailInvitationView;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;
import dev.kartoteka.domain.throttle.Attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SentEmailInvitationsTest extends EmailInvitationStories {

	@Test
	void sendsALetterWithAToken() {
		EmailInvitation.Snapshot invitation = invite(DORA);
		assertThat(tokenInTheLetter()).isEqualTo("token of " + invitation.seal());
		Message.Invitation letter = this.fakes.mailer().last(Message.Invitation.class);
		assertThat(letter.email().recipient().value()).isEqualTo(DORA);
		assertThat(letter.organizationName()).isEqualTo("Test");
		assertThat(letter).hasToString("Invitation[email=1]");
		assertThat(invitation.expiresAt()).isEqualTo(this.clock.instant().plus(Duration.ofDays(7)));
		assertThat(this.ports.outbox().takeDue(9, Duration.ZERO)).isEmpty();
	}

	@Test
	void doesTheSameForAKnownAddress() {
		this.given.register("dora", new EmailAddress(DORA), null);
		invite(DORA);
		invite("nobody@example.org");
		this.accounts.sendEmails().sendDue();
		assertThat(this.fakes.mailer().delivered()).hasOnlyElementsOfType(Message.Invitation.class).hasSize(2);
	}

	@Test
	void listsOpenInvitationsUntilTheyExpire() {
		EmailInvitation.Snapshot first = invite(DORA);
		this.clock.pass(Duration.ofDays(1));
		EmailInvitation.Snapshot second = invite("eve@example.org");
		assertThat(sent(this.alice)).extracting(EmailInvitationView::id)
			.containsExactly(second.id().value(), first.id().value());
		this.clock.pass(Duration.ofDays(6));
		assertThat(sent(this.alice)).extracting(EmailInvitationView::id).containsExactly(second.id().value());
		assertThat(this.ports.emailInvitations().findForChange(first.id())).isPresent();
		assertThat(this.invitations.removeExpired().removeExpired()).isFalse();
		assertThat(this.ports.emailInvitations().findForChange(first.id())).isEmpty();
		assertThat(this.ports.emailInvitations().findForChange(second.id())).isPresent();
	}

	@Test
	void grantsNoMoreThanTheInviterHolds() {
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CREATE);
		assertForbidden(() -> invite(bob, this.clerk, DORA));
		assertThat(this.fakes.throttle().countedOn(DORA, ADDRESS, Attempt.REQUEST_LETTER)).isZero();
		assertThat(invite(bob, this.guest, DORA).role()).isEqualTo(this.guest);
	}

	@Test
	void asksForTheRightThatIsNeeded() {
		EmailInvitation.Snapshot invitation = invite(DORA);
		Caller viewer = memberOfSalon("bob", Permission.MEMBER_VIEW);
		assertForbidden(() -> invite(viewer, this.guest, "eve@example.org"));
		assertForbidden(() -> withdraw(viewer, invitation.id(), Optional.empty()));
		assertThat(sent(viewer)).hasSize(1);
		Caller remover = memberOfSalon("carol", Permission.MEMBER_DELETE);
		assertForbidden(() -> sent(remover));
		assertForbidden(() -> withdraw(remover, invitation.id(), Optional.empty()));
		Caller stranger = this.given.loggedIn(this.given.anAccount("zoe"));
		assertForbidden(() -> withdraw(stranger, invitation.id(), Optional.empty()));
		assertForbidden(() -> invite(stranger, this.guest, "eve@example.org"));
		assertForbidden(() -> invite(stranger, Optional.of(new OrganizationId(4711)), this.guest, DORA));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> withdraw(stranger, new EmailInvitationId(4711), Optional.empty()));
	}

	@Test
	void looksAtTheRightFirstThenTheInputAndLastWhetherAnOrganizationIsNamed() {
		Submission<InviteByEmail.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		Caller zoe = this.given.loggedIn(this.given.anAccount("zoe"));
		InviteByEmail invite = this.invitations.inviteByEmail();
		assertForbidden(() -> invite
			.invite(new InviteByEmail.Command(zoe, Optional.of(this.salon), bad, Language.ENGLISH, ADDRESS)));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> invite.invite(new InviteByEmail.Command(zoe, Optional.empty(), bad, Language.ENGLISH, ADDRESS)));
		assertInvalid("organization", new Violation.Required(),
				() -> invite(this.alice, Optional.empty(), this.guest, DORA));
	}

	@Test
	void usesOnlyRolesOfTheSameOrganization() {
		OrganizationId garage = this.given.anOrganization(this.alice.account());
		RoleId mechanic = this.given.aRole(garage, "Mechanic");
		assertInvalid("role", new Violation.NoSuchObject(mechanic.value()), () -> invite(this.alice, mechanic, DORA));
		assertThat(this.fakes.throttle().countedOn(DORA, ADDRESS, Attempt.REQUEST_LETTER)).isZero();
	}

	@Test
	void invitesNobodyTwiceUntilTheInvitationHasExpired() {
		invite(DORA);
		assertInvalid("non_field_errors", new Violation.NotUnique(List.of("organization", "email")),
				() -> invite("DORA@example.org"));
		this.clock.pass(Duration.ofDays(7));
		invite("DORA@example.org");
	}

	@Test
	void withdrawsAnInvitationAndItsLetter() {
		EmailInvitation.Snapshot invitation = invite(DORA);
		assertForbidden(() -> withdraw(this.alice, invitation.id(), Optional.of(new OrganizationId(4711))));
		withdraw(this.alice, invitation.id(), Optional.of(this.salon));
		assertThat(sent(this.alice)).isEmpty();
		this.accounts.sendEmails().sendDue();
		assertThat(this.fakes.mailer().delivered()).isEmpty();
		assertThat(this.ports.outbox().takeDue(9, Duration.ZERO)).isEmpty();
	}

	@Test
	void sendsNoLetterThatComesTooLate() {
		invite(DORA);
		this.clock.pass(Duration.ofDays(7));
		this.accounts.sendEmails().sendDue();
		assertThat(this.fakes.mailer().delivered()).isEmpty();
	}

	@Test
	void sendsNoTokenThatNobodyCouldUse() {
		invite(DORA);
		this.fakes.invitationTokens().loseTheKey();
		this.accounts.sendEmails().sendDue();
		assertThat(this.fakes.mailer().delivered()).isEmpty();
	}

	@Test
	void endsWithItsRoleWhichCanBeDeleted() {
		invite(DORA);
		new MembershipUseCases(this.fakes).deleteRole()
			.delete(new DeleteRole.Command(this.alice, this.clerk, Submission.of(Optional.empty())));
		assertThat(sent(this.alice)).isEmpty();
	}

	@Test
	void limitsTheLettersToOneMailbox() {
		this.fakes.throttle().allowOnASubject(1, Attempt.REQUEST_LETTER);
		invite("dora+work@example.org");
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> invite(DORA));
		assertThat(sent(this.alice)).hasSize(1);
	}

	@Test
	void limitsTheLettersOfOneInviterEvenIfInvitationsAreWithdrawn() {
		this.fakes.throttle().allowOnASubject(1, Attempt.INVITE);
		withdraw(this.alice, invite(DORA).id(), Optional.empty());
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> invite("eve@example.org"));
	}

	@Test
	void limitsTheOpenInvitationsOfOneInviter() {
		AccountId bob = this.given.anAccount("bob");
		this.given.anInvitation(bob, this.guest, this.salon, this.alice.account());
		List<EmailInvitation.Snapshot> sent = IntStream.range(0, 29)
			.mapToObj((i) -> invite("guest" + i + "@example.org"))
			.toList();
		assertThatExceptionOfType(Throttled.class).isThrownBy(() -> invite(DORA));
		withdraw(this.alice, sent.getFirst().id(), Optional.empty());
		invite(DORA);
	}

	@Test
	void writesToNobodyWhoDeclinedRecently() {
		AccountId dora = anAccount("dora", DORA, true);
		MemberId declined = this.given.anInvitation(dora, this.guest, this.salon, this.alice.account());
		new MembershipUseCases(this.fakes).removeMember()
			.remove(new RemoveMember.Command(this.given.loggedIn(dora), declined, Submission.of(Optional.empty())));
		invite(DORA);
		this.accounts.sendEmails().sendDue();
		assertThat(this.fakes.mailer().delivered()).isEmpty();
		assertThat(sent(this.alice)).hasSize(1);
		this.clock.pass(Duration.ofDays(30));
		invite(DORA);
		assertThat(tokenInTheLetter()).isNotEmpty();
	}

	@Test
	void writesToAnAddressThatTheDecliningAccountHasNotConfirmed() {
		AccountId dora = anAccount("dora", DORA, false);
		MemberId declined = this.given.anInvitation(dora, this.guest, this.salon, this.alice.account());
		new MembershipUseCases(this.fakes).removeMember()
			.remove(new RemoveMember.Command(this.given.loggedIn(dora), declined, Submission.of(Optional.empty())));
		invite(DORA);
		assertThat(tokenInTheLetter()).isNotEmpty();
	}

	private List<EmailInvitationView> sent(Caller caller) {
		return this.invitations.queries().sent(caller, this.salon).all().toList();
	}

}
