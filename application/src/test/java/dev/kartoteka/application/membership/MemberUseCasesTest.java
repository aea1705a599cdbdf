package dev.kartoteka.application.membership;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReference;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.ChangeMember;
import dev.kartoteka.domain.membership.InviteMember;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Throttled;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MemberUseCasesTest extends MembershipStories {

	private final AccountId candidate = this.given.anAccount("newcomer");

	private final RoleId guest = this.given.aRole(this.salon, "Guest");

	private final RoleId clerk = this.given.aRole(this.salon, "Clerk", Permission.CLIENTCARD_VIEW);

	private final RoleId boss = this.given.aRole(this.salon, "Boss", Permission.values());

	private final RoleId mechanic = this.given.aRole(this.garage, "Mechanic");

	@Test
	void admitsAnAccountInARole() {
		Member.Snapshot member = invite(this.alice, this.salon, this.boss, this.candidate);
		MemberView shown = this.membership.queries().member(this.alice, member.id(), this.salon);
		assertThat(shown.organization()).isEqualTo(this.salon.value());
		assertThat(shown.role().name()).isEqualTo("Boss");
		assertThat(shown.account()).isEqualTo(this.candidate.value());
		assertThat(shown.profile()).isNull();
		Caller caller = this.given.loggedIn(this.candidate);
		assertForbidden(() -> create(caller, this.salon, "Another"));
		accept(caller, member.id());
		assertThat(create(caller, this.salon, "Another", Permission.values()).name()).isEqualTo("Another");
	}

	@Test
	void letsAMemberAdmitOthersOnlyToRolesThatHoldNoMoreThanHe() {
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CREATE, Permission.CLIENTCARD_VIEW);
		assertForbidden(() -> invite(bob, this.salon, this.boss, this.candidate));
		assertThat(this.ports.organizationReader().organizationsOf(this.candidate).all()).isEmpty();
		assertThat(invite(bob, this.salon, this.clerk, this.candidate).role()).isEqualTo(this.clerk);
	}

	@Test
	void letsAMemberGiveOthersOnlyRolesThatHoldNoMoreThanHe() {
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CHANGE, Permission.CLIENTCARD_VIEW);
		MemberId member = this.given.aMember(this.candidate, this.guest, this.salon);
		assertForbidden(() -> change(bob, member, this.boss));
		assertThat(roleOf(member)).isEqualTo(this.guest);
		assertThat(change(bob, member, this.clerk).role()).isEqualTo(this.clerk);
		assertThat(roleOf(member)).isEqualTo(this.clerk);
	}

	@Test
	void letsNobodyGiveHimselfMoreThanHeHolds() {
		MemberId own = this.given.aMember(this.candidate,
				this.given.aRole(this.salon, "Secretary", Permission.MEMBER_CHANGE), this.salon);
		Caller caller = this.given.loggedIn(this.candidate);
		assertForbidden(() -> change(caller, own, this.boss));
		assertForbidden(() -> change(caller, own, this.clerk));
	}

	@Test
	void leavesAMemberHisRoleWhateverItHoldsIfItIsNotToChange() {
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CHANGE);
		MemberId member = this.given.aMember(this.candidate, this.boss, this.salon);
		assertThat(change(bob, member, Optional.empty(), Change.none()).role()).isEqualTo(this.boss);
		assertThat(change(bob, member, this.boss).role()).isEqualTo(this.boss);
	}

	@Test
	void usesOnlyRolesOfTheSameOrganization() {
		MemberId member = this.given.aMember(this.candidate, this.guest, this.salon);
		assertInvalid("role", new Violation.NoSuchObject(this.mechanic.value()),
				() -> invite(this.alice, this.salon, this.mechanic, this.zoe.account()));
		assertInvalid("role", new Violation.NoSuchObject(this.mechanic.value()),
				() -> change(this.alice, member, this.mechanic));
		assertInvalid("role", new Violation.NoSuchObject(4711), () -> change(this.alice, member, new RoleId(4711)));
		assertThat(roleOf(member)).isEqualTo(this.guest);
	}

	@Test
	void reachesNoMemberOfAnotherOrganizationByAnyId() {
		MemberId member = this.given.aMember(this.candidate, this.guest, this.salon);
		assertForbidden(() -> invite(this.zoe, this.salon, this.mechanic, this.zoe.account()));
		assertForbidden(() -> invite(this.zoe, this.salon, this.boss, this.zoe.account()));
		assertForbidden(() -> change(this.zoe, member, this.mechanic));
		assertForbidden(() -> change(this.zoe, member, Optional.of(this.garage), Change.to(this.mechanic)));
		assertForbidden(() -> change(this.alice, member, Optional.of(this.garage), Change.to(this.clerk)));
		assertForbidden(() -> remove(this.zoe, member, Optional.of(this.garage)));
		assertForbidden(() -> remove(this.alice, member, Optional.of(this.garage)));
		assertForbidden(() -> this.membership.queries().member(this.zoe, member, this.salon));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.membership.queries().member(this.zoe, member, this.garage));
		assertThat(roleOf(member)).isEqualTo(this.guest);
	}

	@Test
	void countsRightsOnlyInTheOrganizationThatGrantsThem() {
		RoleId everythingInTheGarage = this.given.aRole(this.garage, "Boss", Permission.values());
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CREATE);
		this.given.aMember(bob.account(), everythingInTheGarage, this.garage);
		assertForbidden(() -> invite(bob, this.salon, this.clerk, this.candidate));
		assertThat(invite(bob, this.garage, everythingInTheGarage, this.candidate).organization())
			.isEqualTo(this.garage);
	}

	@Test
	void admitsOnlyActiveAccounts() {
		AccountId nobody = new AccountId(4711);
		AccountId inactive = this.given.register("inactive", null, null);
		assertInvalid("user", new Violation.NoSuchObject(4711),
				() -> invite(this.alice, this.salon, this.guest, nobody));
		assertInvalid("user", new Violation.NoSuchObject(inactive.value()),
				() -> invite(this.alice, this.salon, this.guest, inactive));
	}

	@Test
	void admitsNobodyTwice() {
		invite(this.alice, this.salon, this.guest, this.candidate);
		assertInvalid("non_field_errors", new Violation.NotUnique(List.of("organization", "user")),
				() -> invite(this.alice, this.salon, this.clerk, this.candidate));
	}

	@Test
	void takesAllRightsFromADismissedMemberAtOnce() {
		MemberId member = this.given.aMember(this.candidate, this.boss, this.salon);
		Caller caller = this.given.loggedIn(this.candidate);
		assertThat(this.membership.queries().members(caller, this.salon).all()).extracting(MemberView::id)
			.containsExactly(member.value());
		remove(this.alice, member, Optional.of(this.salon));
		assertForbidden(() -> this.membership.queries().members(caller, this.salon));
		assertForbidden(() -> this.membership.queries().permissions(caller, this.salon));
	}

	@Test
	void letsTheCreatorKeepEveryRightWhateverBecomesOfHisMembership() {
		Caller bob = memberOfSalon("bob", Permission.values());
		assertInvalid("non_field_errors", new Violation.NotUnique(List.of("organization", "user")),
				() -> invite(bob, this.salon, this.guest, this.alice.account()));
		MemberId creator = this.given.aMember(this.alice.account(), this.guest, this.salon);
		assertThat(create(this.alice, this.salon, "Another", Permission.values()).name()).isEqualTo("Another");
		remove(bob, creator, Optional.empty());
		assertThat(rename(this.alice, this.guest, "Visitor").name()).isEqualTo("Visitor");
		assertThat(this.ports.organizationReader().organization(this.salon).orElseThrow().creator().id())
			.isEqualTo(this.alice.account().value());
	}

	@Test
	void letsAMemberTouchNobodyAboveHim() {
		Caller bob = memberOfSalon("bob", Permission.MEMBER_CHANGE, Permission.MEMBER_DELETE,
				Permission.CLIENTCARD_VIEW);
		MemberId above = this.given.aMember(this.candidate, this.boss, this.salon);
		assertForbidden(() -> change(bob, above, this.guest));
		assertForbidden(() -> change(bob, above, this.clerk));
		assertForbidden(() -> remove(bob, above, Optional.empty()));
		assertThat(roleOf(above)).isEqualTo(this.boss);
		change(this.alice, above, this.clerk);
		assertThat(change(bob, above, this.guest).role()).isEqualTo(this.guest);
		remove(bob, above, Optional.empty());
		assertThat(this.ports.members().findForChange(above)).isEmpty();
	}

	@Test
	void letsAMemberLeaveWithoutAnyRight() {
		MemberId own = this.given.aMember(this.candidate, this.boss, this.salon);
		Caller caller = this.given.loggedIn(this.candidate);
		assertForbidden(() -> remove(caller, own, Optional.of(this.garage)));
		remove(caller, own, Optional.of(this.salon));
		assertForbidden(() -> this.membership.queries().permissions(caller, this.salon));
		assertThat(invite(this.alice, this.salon, this.guest, this.candidate).acceptedAt()).isNull();
	}

	@Test
	void keepsAnOrganizationFromInvitingAgainAfterADecline() {
		MemberId invitation = invite(this.alice, this.salon, this.guest, this.candidate).id();
		remove(this.given.loggedIn(this.candidate), invitation, Optional.empty());
		assertInvalid("user", new Violation.NoSuchObject(this.candidate.value()),
				() -> invite(this.alice, this.salon, this.guest, this.candidate));
		invite(this.zoe, this.garage, this.mechanic, this.candidate);
		this.clock.pass(Duration.ofDays(30).minusSeconds(1));
		assertThat(this.membership.removeOldDeclines().removeOld()).isFalse();
		assertInvalid("user", new Violation.NoSuchObject(this.candidate.value()),
				() -> invite(this.alice, this.salon, this.guest, this.candidate));
		this.clock.pass(Duration.ofSeconds(1));
		invite(this.alice, this.salon, this.guest, this.candidate);
	}

	@Test
	void withdrawsAnInvitationWithoutAPause() {
		MemberId invitation = invite(this.alice, this.salon, this.guest, this.candidate).id();
		remove(this.alice, invitation, Optional.empty());
		assertThat(this.membership.queries().invitations(this.given.loggedIn(this.candidate)).all()).isEmpty();
		invite(this.alice, this.salon, this.guest, this.candidate);
	}

	@Test
	void limitsTheOpenInvitationsOfOneInviter() {
		List<MemberId> invitations = IntStream.range(0, 30)
			.mapToObj((i) -> invite(this.alice, this.salon, this.guest, this.given.anAccount("guest" + i)).id())
			.toList();
		this.clock.pass(Duration.ofHours(1));
		assertThatExceptionOfType(Throttled.class)
			.isThrownBy(() -> invite(this.alice, this.salon, this.guest, this.candidate))
			.satisfies((refusal) -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofHours(23)));
		remove(this.alice, invitations.getFirst(), Optional.empty());
		invite(this.alice, this.salon, this.guest, this.candidate);
	}

	@Test
	void acceptsOnlyTheCallersOwnInvitation() {
		MemberId invitation = invite(this.alice, this.salon, this.guest, this.candidate).id();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accept(this.alice, invitation));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accept(this.zoe, new MemberId(4711)));
		Caller caller = this.given.loggedIn(this.candidate);
		accept(caller, invitation);
		Member.Snapshot accepted = this.ports.members().findForChange(invitation).orElseThrow().snapshot();
		assertThat(accepted.acceptedAt()).isEqualTo(this.clock.instant());
		this.clock.pass(Duration.ofSeconds(1));
		accept(caller, invitation);
		assertThat(this.ports.members().findForChange(invitation).orElseThrow().snapshot()).isEqualTo(accepted);
		this.given.deactivate(this.candidate);
		assertForbidden(() -> accept(caller, invitation));
	}

	@Test
	void asksForTheRightThatIsNeeded() {
		MemberId member = this.given.aMember(this.candidate, this.guest, this.salon);
		Caller viewer = memberOfSalon("bob", Permission.MEMBER_VIEW);
		assertForbidden(() -> invite(viewer, this.salon, this.guest, this.zoe.account()));
		assertForbidden(() -> change(viewer, member, this.guest));
		assertForbidden(() -> remove(viewer, member, Optional.empty()));
		assertThat(this.membership.queries().member(viewer, member, this.salon).id()).isEqualTo(member.value());
		Caller dismisser = memberOfSalon("carol", Permission.MEMBER_DELETE);
		assertForbidden(() -> this.membership.queries().members(dismisser, this.salon));
		remove(dismisser, member, Optional.empty());
		assertThat(this.ports.members().findForChange(member)).isEmpty();
	}

	@Test
	void findsNoMemberThatDoesNotExist() {
		MemberId none = new MemberId(4711);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> change(this.alice, none, this.guest));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> remove(this.alice, none, Optional.empty()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.membership.queries().member(this.alice, none, this.salon));
	}

	@Test
	void looksAtTheRightFirstThenTheInputAndLastWhetherAnOrganizationIsNamed() {
		Submission<InviteMember.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		Submission<Change<RoleId>> badRole = Submission.refused(new IllegalStateException("bad input"));
		MemberId member = this.given.aMember(this.candidate, this.guest, this.salon);
		InviteMember invite = this.membership.inviteMember();
		assertForbidden(() -> invite.invite(new InviteMember.Command(this.zoe, Optional.of(this.salon), bad)));
		assertForbidden(() -> invite.invite(new InviteMember.Command(this.zoe, Optional.of(NOWHERE), bad)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> invite.invite(new InviteMember.Command(this.zoe, Optional.empty(), bad)));
		assertInvalid("organization", new Violation.Required(), () -> invite
			.invite(new InviteMember.Command(this.alice, Optional.empty(),
					Submission.of(new InviteMember.Draft(this.guest, new AccountReference.ById(this.zoe.account()))))));
		assertForbidden(() -> this.membership.changeMember()
			.change(new ChangeMember.Command(this.zoe, member, Optional.empty(), badRole)));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.membership.changeMember()
			.change(new ChangeMember.Command(this.alice, member, Optional.empty(), badRole)));
	}

	@Test
	void letsNobodyDoAnythingWhoseSessionHasEnded() {
		MemberId member = this.given.aMember(this.candidate, this.guest, this.salon);
		this.ports.sessions().end(this.alice.session(), this.alice.account().asSessionHolder());
		assertForbidden(() -> invite(this.alice, this.salon, this.guest, this.zoe.account()));
		assertForbidden(() -> change(this.alice, member, this.clerk));
		assertForbidden(() -> remove(this.alice, member, Optional.empty()));
		assertForbidden(() -> remove(this.alice, new MemberId(4711), Optional.empty()));
		assertForbidden(() -> this.membership.queries().members(this.alice, this.salon));
	}

}
