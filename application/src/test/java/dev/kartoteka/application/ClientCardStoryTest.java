package dev.kartoteka.application;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.account.AccountUseCases;
import dev.kartoteka.application.clientcard.ClientCardUseCases;
import dev.kartoteka.application.membership.MembershipUseCases;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.ActivateAccount;
import dev.kartoteka.domain.account.AppointFirstStaff;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.DeactivateAccount;
import dev.kartoteka.domain.account.LogIn;
import dev.kartoteka.domain.account.LoginName;
import dev.kartoteka.domain.account.RegisterAccount;
import dev.kartoteka.domain.account.RegisterAccount.Registered;
import dev.kartoteka.domain.account.Username;
import dev.kartoteka.domain.clientcard.ChangeClientCard;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardChanges;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.clientcard.DiscardClientCard;
import dev.kartoteka.domain.clientcard.IssueClientCard;
import dev.kartoteka.domain.clientcard.NameWords;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.session.Origin;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The whole business in one story, from the first staff account to the last card. */
class ClientCardStoryTest extends UseCasesInMemory {

	private static final PhoneNumber MARIAS_PHONE = new PhoneNumber("+79517487295");

	private final AccountUseCases accounts = new AccountUseCases(this.fakes);

	private final MembershipUseCases membership = new MembershipUseCases(this.fakes);

	private final ClientCardUseCases cards = new ClientCardUseCases(this.fakes);

	@Test
	void twoOrganizationsShareAClientAndKeepTheirOwnCardsOfHer() {
		// The operator appoints the first staff account, which lets Alice and Bob in.
		this.accounts.appointFirstStaff()
			.appoint(new AppointFirstStaff.Command(new Username("admin"), new Password("let me in please")));
		Caller staff = loggedIn("admin", "let me in please");
		Caller alice = registeredAndActivated("alice", staff);
		Caller bob = registeredAndActivated("bob", staff);

		// Alice's salon issues a card to Maria, whom nobody has known before.
		OrganizationId salon = this.given.anOrganization(alice.account());
		ClientCard.Snapshot salonsCard = issue(alice, salon, new FullName("Иванова", "Мария", ""));

		// Bob's garage knows her under another name; she is the same client.
		OrganizationId garage = this.given.anOrganization(bob.account());
		ClientCard.Snapshot garagesCard = issue(bob, garage, new FullName("", "Маша", ""));
		assertThat(garagesCard.client()).isEqualTo(salonsCard.client());

		// Each finds its own card only, and sees who else knows her.
		assertThat(find(alice, salon, "мар").organization().id()).isEqualTo(salon.value());
		assertThat(find(bob, garage, "маш").client().organizations()).extracting(OrganizationView::id)
			.containsExactly(garage.value(), salon.value());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(bob, salon, "мар"));

		// Maria marries; only the salon is told.
		ClientCardChanges marriage = ClientCardChanges.builder().surname("Петрова").build();
		this.cards.change()
			.change(new ChangeClientCard.Command(alice, salonsCard.id(), Optional.empty(),
					Submission.of(new ChangeClientCard.Draft(marriage, Optional.empty())), VersionCondition.any()));
		assertThat(find(alice, salon, "петрова мария").client().surname()).isEqualTo("Иванова");

		// Carol keeps the salon's desk: she finds Maria and may not send her away.
		Caller carol = registeredAndActivated("carol", staff);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(carol, salon, "мария"));
		Role.Snapshot desk = this.membership.createRole()
			.create(new CreateRole.Command(alice, Optional.of(salon), Submission
				.of(new CreateRole.Draft("Desk", Set.of(Permission.CLIENTCARD_VIEW, Permission.MEMBER_CREATE)))));
		Member.Snapshot carolAtTheDesk = invite(alice, salon, desk, carol);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(carol, salon, "петрова"));
		accept(carol, carolAtTheDesk);
		assertThat(find(carol, salon, "петрова").phone()).isEqualTo(MARIAS_PHONE.e164());
		DiscardClientCard.Command farewell = new DiscardClientCard.Command(carol, salonsCard.id(),
				Submission.of(Optional.of(salon)), VersionCondition.any());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.cards.discard().discard(farewell));

		// She may invite Dave, with no more permissions than she has herself.
		Caller dave = registeredAndActivated("dave", staff);
		accept(dave, invite(carol, salon, desk, dave));
		assertThat(find(dave, salon, "мария").id()).isEqualTo(salonsCard.id().value());
		this.membership.changeRole()
			.change(new ChangeRole.Command(alice, desk.id(), Optional.empty(),
					Submission.of(new ChangeRole.Changes(Change.none(), Change.to(Set.of(Permission.MEMBER_CREATE)))),
					VersionCondition.any()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(carol, salon, "мария"));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(dave, salon, "мария"));
		this.membership.removeMember()
			.remove(new RemoveMember.Command(alice, carolAtTheDesk.id(), Submission.of(Optional.of(salon))));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> invite(carol, salon, desk, bob));

		// The garage closes its books on her. She remains the salon's client.
		this.cards.discard()
			.discard(new DiscardClientCard.Command(bob, garagesCard.id(), Submission.of(Optional.of(garage)),
					VersionCondition.any()));
		assertThat(find(alice, salon, "мария").client().organizations()).extracting(OrganizationView::id)
			.containsExactly(salon.value());

		// Alice is shut out, from one moment to the next.
		this.accounts.deactivateAccount().deactivate(new DeactivateAccount.Command(staff, alice.account()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> find(alice, salon, "мария"));
	}

	private Member.Snapshot invite(Caller caller, OrganizationId organization, Role.Snapshot role, Caller candidate) {
		return this.membership.inviteMember()
			.invite(new InviteMember.Command(caller, Optional.of(organization),
					Submission.of(new InviteMember.Draft(role.id(), new AccountReference.ById(candidate.account())))));
	}

	private void accept(Caller caller, Member.Snapshot invitation) {
		this.membership.acceptInvitation().accept(new AcceptInvitation.Command(caller, invitation.id()));
	}

	private Caller registeredAndActivated(String username, Caller staff) {
		Registered registered = this.accounts.registerAccount()
			.register(new RegisterAccount.Command(Optional.empty(), Optional.empty(),
					Submission.of(new RegisterAccount.Draft(new Username(username), null, null, null,
							new Password("correct horse"), FullName.UNKNOWN, PostalAddress.UNKNOWN)),
					Language.ENGLISH, ""));
		this.accounts.activateAccount().activate(new ActivateAccount.Command(staff, registered.id()));
		return loggedIn(username, "correct horse");
	}

	private Caller loggedIn(String username, String password) {
		String access = this.accounts.logIn()
			.logIn(new LogIn.Command(
					Submission.of(new LogIn.Proof(new LoginName(username, null), new Password(password))),
					new Origin("", "")))
			.tokens()
			.access();
		return this.tokens.read(access).orElseThrow();
	}

	private ClientCard.Snapshot issue(Caller caller, OrganizationId organization, FullName name) {
		ClientCardDetails details = ClientCardDetails.of(name, MARIAS_PHONE);
		return this.cards.issue()
			.issue(new IssueClientCard.Command(caller, Optional.of(organization),
					Submission.of(new IssueClientCard.Draft(details, new Password("clientclient")))));
	}

	private ClientCardView find(Caller caller, OrganizationId organization, String words) {
		return this.cards.queries()
			.cards(caller, organization, new ClientCardFilter.NameHas(NameWords.sought(words)))
			.all()
			.findFirst()
			.orElseThrow();
	}

}
