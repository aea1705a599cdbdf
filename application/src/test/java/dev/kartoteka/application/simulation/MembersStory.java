package dev.kartoteka.application.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.kartoteka.application.account.AccountUseCases;
import dev.kartoteka.application.clientcard.ClientCardUseCases;
import dev.kartoteka.application.invitation.EmailInvitationUseCases;
import dev.kartoteka.application.membership.MembershipUseCases;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.SendEmails;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardQueries;
import dev.kartoteka.domain.invitation.AcceptEmailInvitation;
import dev.kartoteka.domain.invitation.EmailInvitationId;
import dev.kartoteka.domain.invitation.InviteByEmail;
import dev.kartoteka.domain.invitation.WithdrawEmailInvitation;
import dev.kartoteka.domain.membership.AcceptInvitation;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.DeleteRole;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.RemoveMember;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer.Message;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Submission;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A salon invites two accounts, by name and by email, changes their roles and removes
 * them. They accept, leave and look at the cards of the salon.
 */
final class MembersStory implements Story {

	private static final int MOST_OPEN = 30;

	private static final List<EmailAddress> EMAILS = List.of(new EmailAddress("dora@example.org"),
			new EmailAddress("eve@example.org"));

	private final World world;

	private final Caller alice;

	private final OrganizationId salon;

	private final List<RoleId> roles;

	private final List<Caller> people;

	private final InviteMember invite;

	private final AcceptInvitation accept;

	private final ChangeMember change;

	private final RemoveMember remove;

	private final DeleteRole deleteRole;

	private final InviteByEmail inviteByEmail;

	private final AcceptEmailInvitation acceptByToken;

	private final WithdrawEmailInvitation withdraw;

	private final SendEmails sendEmails;

	private final ClientCardQueries cards;

	/** The members who were invited before, without an entry in the audit trail. */
	private final Set<Long> guests = new HashSet<>();

	private final Map<MemberId, AccountId> invited = new HashMap<>();

	private final Set<MemberId> removed = new HashSet<>();

	private final Map<String, Integer> usedTokens = new HashMap<>();

	private final List<EmailInvitationId> sent = new ArrayList<>();

	/** Twice the number of acceptances; odd while one is being executed. */
	private final Map<AccountId, Integer> acceptances = new HashMap<>();

	/** The number of acceptances when the account was removed. */
	private final Map<AccountId, Integer> removals = new HashMap<>();

	MembersStory(World world) {
		this.world = world;
		this.alice = world.given().loggedIn(world.given().anAccount("alice"));
		this.salon = world.given().anOrganization(this.alice.account());
		this.roles = List.of(world.given().aRole(this.salon, "clerk", Permission.CLIENTCARD_VIEW),
				world.given().aRole(this.salon, "manager", Permission.values()));
		this.people = List.of(world.given().loggedIn(world.given().anAccount("dora")),
				world.given().loggedIn(world.given().anAccount("eve")));
		MembershipUseCases membership = new MembershipUseCases(world.fakes());
		this.invite = world.running(InviteMember.class, membership.inviteMember());
		this.accept = world.running(AcceptInvitation.class, membership.acceptInvitation());
		this.change = world.running(ChangeMember.class, membership.changeMember());
		this.remove = world.running(RemoveMember.class, membership.removeMember());
		this.deleteRole = world.running(DeleteRole.class, membership.deleteRole());
		EmailInvitationUseCases byEmail = new EmailInvitationUseCases(world.fakes());
		this.inviteByEmail = world.running(InviteByEmail.class, byEmail.inviteByEmail());
		this.acceptByToken = world.running(AcceptEmailInvitation.class, byEmail.accept());
		this.withdraw = world.running(WithdrawEmailInvitation.class, byEmail.withdraw());
		this.sendEmails = world.running(SendEmails.class, new AccountUseCases(world.fakes()).sendEmails());
		this.cards = world.running(ClientCardQueries.class, new ClientCardUseCases(world.fakes()).queries());
		if (world.random().nextInt(3) == 0) {
			leaveRoomForOneInvitation();
		}
	}

	private void leaveRoomForOneInvitation() {
		for (int i = 1; i < MOST_OPEN; i++) {
			AccountId guest = this.world.given().anAccount("guest" + i);
			this.guests.add(this.world.given()
				.anInvitation(guest, this.roles.getFirst(), this.salon, this.alice.account())
				.value());
		}
	}

	@Override
	public List<Runnable> requests() {
		return List.of(this::invite, this::invite, this::accept, this::accept, this::change, this::remove, this::leave,
				this::deleteRole, this::inviteByEmail, this::inviteByEmail, this::sendEmails, this::acceptByToken,
				this::acceptByToken, this::withdraw, this::look, this::look);
	}

	private void invite() {
		AccountId account = this.world.oneOf(this.people).account();
		InviteMember.Draft draft = new InviteMember.Draft(this.world.oneOf(this.roles),
				new AccountReference.ById(account));
		this.world
			.request("invite " + account,
					() -> this.invite
						.invite(new InviteMember.Command(this.alice, Optional.of(this.salon), Submission.of(draft))))
			.ifDone((member) -> this.invited.put(member.id(), account));
	}

	private void accept() {
		someInvited().ifPresent((member) -> {
			Caller caller = invitedAs(member);
			accepting(caller.account(), () -> this.world.request("accept " + member,
					() -> this.accept.accept(new AcceptInvitation.Command(caller, member))));
		});
	}

	private void accepting(AccountId account, Runnable request) {
		this.acceptances.merge(account, 1, Integer::sum);
		request.run();
		this.acceptances.merge(account, 1, Integer::sum);
	}

	private void change() {
		someInvited().ifPresent((member) -> this.world.request("change " + member,
				() -> this.change.change(new ChangeMember.Command(this.alice, member, Optional.empty(),
						Submission.of(Change.to(this.world.oneOf(this.roles)))))));
	}

	private void remove() {
		someInvited().ifPresent((member) -> remove(member, this.alice));
	}

	private void leave() {
		someInvited().ifPresent((member) -> remove(member, invitedAs(member)));
	}

	private void remove(MemberId member, Caller caller) {
		AccountId account = invitedAs(member).account();
		int before = acceptancesOf(account);
		Answer<Boolean> answer = this.world.request("remove " + member,
				() -> this.remove.remove(new RemoveMember.Command(caller, member, Submission.of(Optional.empty()))));
		if (answer.isDone()) {
			this.removed.add(member);
			if (before == acceptancesOf(account) && before % 2 == 0) {
				this.removals.put(account, before);
			}
		}
	}

	private void deleteRole() {
		this.world.request("delete a role", () -> this.deleteRole
			.delete(new DeleteRole.Command(this.alice, this.roles.getFirst(), Submission.of(Optional.empty()))));
	}

	private void inviteByEmail() {
		InviteByEmail.Draft draft = new InviteByEmail.Draft(this.world.oneOf(this.roles), this.world.oneOf(EMAILS));
		this.world
			.request("invite by email",
					() -> this.inviteByEmail.invite(new InviteByEmail.Command(this.alice, Optional.of(this.salon),
							Submission.of(draft), Language.ENGLISH, Staff.ADDRESS)))
			.ifDone((invitation) -> this.sent.add(invitation.id()));
	}

	private void sendEmails() {
		this.world.request("send emails", this.sendEmails::sendDue);
	}

	private void acceptByToken() {
		List<String> tokens = tokens();
		if (!tokens.isEmpty()) {
			String token = this.world.oneOf(tokens);
			Caller caller = this.world.oneOf(this.people);
			accepting(caller.account(),
					() -> this.world
						.request("accept by token",
								() -> this.acceptByToken.accept(
										new AcceptEmailInvitation.Command(caller, Submission.of(token), Staff.ADDRESS)))
						.ifDone((_) -> this.usedTokens.merge(token, 1, Integer::sum)));
		}
	}

	private List<String> tokens() {
		return this.world.fakes()
			.mailer()
			.delivered()
			.stream()
			.filter(Message.Invitation.class::isInstance)
			.map((message) -> ((Message.Invitation) message).token())
			.distinct()
			.toList();
	}

	private void withdraw() {
		if (!this.sent.isEmpty()) {
			EmailInvitationId invitation = this.world.oneOf(this.sent);
			this.world.request("withdraw", () -> this.withdraw.withdraw(
					new WithdrawEmailInvitation.Command(this.alice, invitation, Submission.of(Optional.empty()))));
		}
	}

	/**
	 * An account without a membership sees nothing from the moment when it is removed.
	 */
	private void look() {
		Caller caller = this.world.oneOf(this.people);
		int before = acceptancesOf(caller.account());
		boolean outside = before == 0 || Integer.valueOf(before).equals(this.removals.get(caller.account()));
		Answer<?> answer = this.world.request("look",
				() -> this.cards.cards(caller, this.salon, new ClientCardFilter.Everything()));
		if (outside && before == acceptancesOf(caller.account())) {
			assertThat(answer.isDone()).as("%s sees cards", caller.account()).isFalse();
		}
	}

	private int acceptancesOf(AccountId account) {
		return this.acceptances.getOrDefault(account, 0);
	}

	private Optional<MemberId> someInvited() {
		List<MemberId> known = this.invited.keySet()
			.stream()
			.sorted((one, other) -> Long.compare(one.value(), other.value()))
			.toList();
		return known.isEmpty() ? Optional.empty() : Optional.of(this.world.oneOf(known));
	}

	private Caller invitedAs(MemberId member) {
		return this.people.stream()
			.filter((caller) -> caller.account().equals(this.invited.get(member)))
			.findFirst()
			.orElseThrow();
	}

	@Override
	public void verify() {
		List<MemberView> members = this.world.ports().membershipReader().members(this.salon).all().toList();
		List<Long> existing = this.world.ports().membershipReader().roles(this.salon).all().map(RoleView::id).toList();
		assertThat(members).extracting(MemberView::account).doesNotHaveDuplicates();
		assertThat(members).extracting((member) -> member.role().id()).isSubsetOf(existing);
		assertThat(members).noneMatch((member) -> this.removed.contains(new MemberId(member.id())));
		assertThat(this.world.ports()
			.invitations()
			.madeBy(this.alice.account(), this.world.clock().instant().minus(Duration.ofDays(1))))
			.hasSizeLessThanOrEqualTo(MOST_OPEN);
		assertThat(this.usedTokens.values()).allMatch((times) -> times == 1);
		verifyTrail(members);
		verifyLetters();
	}

	private void verifyTrail(List<MemberView> members) {
		List<AuditEntryView> entries = this.world.ports()
			.auditReader()
			.changesIn(this.salon, AuditFilter.NONE)
			.all()
			.filter((entry) -> entry.object().equals("member"))
			.toList();
		List<Long> created = entries.stream()
			.filter((entry) -> entry.verb().equals("create"))
			.map(AuditEntryView::objectId)
			.toList();
		List<Long> deleted = entries.stream()
			.filter((entry) -> entry.verb().equals("delete"))
			.map(AuditEntryView::objectId)
			.toList();
		List<Long> left = new ArrayList<>(created);
		left.removeAll(deleted);
		assertThat(deleted).doesNotHaveDuplicates().isSubsetOf(created);
		assertThat(members).filteredOn((member) -> !this.guests.contains(member.id()))
			.extracting(MemberView::id)
			.containsExactlyInAnyOrderElementsOf(left);
	}

	/** Every invitation that is still open was sent. */
	private void verifyLetters() {
		this.world.clock().pass(Duration.ofMinutes(11));
		while (this.sendEmails.sendDue()) {
			this.world.clock().pass(Duration.ofMinutes(11));
		}
		List<String> delivered = this.world.fakes()
			.mailer()
			.delivered()
			.stream()
			.map((message) -> message.email().binding())
			.toList();
		List<String> open = this.world.ports()
			.emailInvitationReader()
			.openOf(this.salon, this.world.clock().instant())
			.all()
			.map((invitation) -> String.valueOf(invitation.id()))
			.toList();
		assertThat(delivered).containsAll(open);
		assertThat(this.world.ports().outboxReader().waitingEmails().count()).isZero();
	}

}
