package dev.kartoteka.domain.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.membership.InvitationView;
import dev.kartoteka.domain.membership.Member;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.MemberView;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The contract of the ports for roles and members. */
public interface MembershipPortsContract extends PortsContract {

	@Test
	default void restoresARoleAsItWasAdded() {
		OrganizationId organization = anOrganization("alice");
		RoleId everything = fixtures().aRole(organization, "Управляющий", Permission.values());
		RoleId nothing = fixtures().aRole(organization, "Guest");
		assertThat(found(everything).snapshot()).isEqualTo(
				new Role.Snapshot(everything, organization, "Управляющий", Set.of(Permission.values()), Version.FIRST));
		assertThat(found(nothing).permissions()).isEmpty();
	}

	@Test
	default void refusesASecondRoleOfTheSameNameInOneOrganization() {
		OrganizationId organization = anOrganization("alice");
		fixtures().aRole(organization, "Clerk");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().aRole(organization, "Clerk"))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(
					new FieldViolation("non_field_errors", new Violation.NotUnique(List.of("organization", "name")))));
		assertThat(fixtures().aRole(organization, "clerk")).isNotNull();
		assertThat(fixtures().aRole(anOrganization("bob"), "Clerk")).isNotNull();
	}

	@Test
	default void refusesARoleOfAnOrganizationThatIsGone() {
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> fixtures().aRole(new OrganizationId(4711), "Clerk"));
	}

	@Test
	default void storesARevisedRoleAndCountsItsVersion() {
		RoleId id = fixtures().aRole(anOrganization("alice"), "Clerk", Permission.ROLE_VIEW, Permission.MEMBER_VIEW);
		change(id, Change.to("Boss"), Permission.MEMBER_VIEW, Permission.ORGANIZATION_CHANGE);
		Role.Snapshot stored = found(id).snapshot();
		assertThat(stored.name()).isEqualTo("Boss");
		assertThat(stored.permissions()).containsExactlyInAnyOrder(Permission.MEMBER_VIEW,
				Permission.ORGANIZATION_CHANGE);
		assertThat(stored.version().value()).isEqualTo(1);
	}

	@Test
	default void countsAVersionAlsoWhenOnlyThePermissionsChange() {
		RoleId id = fixtures().aRole(anOrganization("alice"), "Clerk", Permission.ROLE_VIEW);
		change(id, Change.none(), Permission.MEMBER_VIEW);
		assertThat(found(id).snapshot().version().value()).isEqualTo(1);
	}

	@Test
	default void refusesToGiveARoleTheNameOfAnother() {
		OrganizationId organization = anOrganization("alice");
		fixtures().aRole(organization, "Clerk");
		RoleId id = fixtures().aRole(organization, "Boss");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> change(id, Change.to("Clerk")))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(
					new FieldViolation("non_field_errors", new Violation.NotUnique(List.of("organization", "name")))));
	}

	@Test
	default void refusesAChangeOfAStaleRole() {
		RoleId id = fixtures().aRole(anOrganization("alice"), "Clerk");
		Role stale = found(id);
		change(id, Change.to("Boss"));
		stale.change(Change.to("Guest"), Change.none());
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().roles().update(stale)));
	}

	@Test
	default void findsARoleForUseInItsOwnOrganizationOnly() {
		OrganizationId organization = anOrganization("alice");
		OrganizationId other = anOrganization("bob");
		RoleId id = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		assertThat(usable(id, organization)).map(Role::permissions).contains(Set.of(Permission.ROLE_VIEW));
		assertThat(usable(id, other)).isEmpty();
		assertThat(usable(new RoleId(4711), organization)).isEmpty();
	}

	@Test
	default void removesARoleThatNobodyHas() {
		OrganizationId organization = anOrganization("alice");
		RoleId id = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		remove(id);
		assertThat(ports().membershipReader().role(id, organization)).isEmpty();
		assertThat(ports().inTransaction(() -> ports().roles().findForChange(id))).isEmpty();
		assertThat(fixtures().aRole(organization, "Clerk")).isNotNull();
	}

	@Test
	default void removesNoRoleThatAMemberHas() {
		OrganizationId organization = anOrganization("alice");
		RoleId id = fixtures().aRole(organization, "Clerk");
		MemberId member = fixtures().aMember(fixtures().anAccount("bob"), id, organization);
		assertThatExceptionOfType(RoleInUse.class).isThrownBy(() -> remove(id));
		assertThat(ports().membershipReader().role(id, organization)).isPresent();
		remove(member);
		remove(id);
		assertThat(ports().membershipReader().role(id, organization)).isEmpty();
	}

	@Test
	default void restoresAMemberAsHeWasAdded() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk");
		MemberId id = fixtures().anInvitation(bob, role, organization, alice);
		assertThat(found(id).snapshot()).isEqualTo(
				new Member.Snapshot(id, organization, bob, role, alice, Fixtures.CLOCK.instant(), null, Version.FIRST));
		accept(id);
		assertThat(found(id).snapshot()).isEqualTo(new Member.Snapshot(id, organization, bob, role, null,
				Fixtures.CLOCK.instant(), Fixtures.CLOCK.instant(), Version.FIRST.next()));
	}

	@Test
	default void findsTheMembershipOfAnAccount() {
		OrganizationId organization = anOrganization("alice");
		AccountId bob = fixtures().anAccount("bob");
		RoleId clerk = fixtures().aRole(organization, "Clerk");
		MemberId id = fixtures().anInvitation(bob, clerk, organization);
		OrganizationId other = anOrganization("carol");
		ports().inTransaction(() -> {
			assertThat(ports().members().findForChange(organization, bob)).map(Member::id).contains(id);
			assertThat(ports().members().findForChange(other, bob)).isEmpty();
			assertThat(ports().members().findForChange(organization, fixtures().anAccount("dave"))).isEmpty();
		});
	}

	@Test
	default void findsTheOldestRoleWithEveryPermission() {
		OrganizationId organization = anOrganization("alice");
		fixtures().aRole(anOrganization("bob"), "All of Bob's", Permission.values());
		fixtures().aRole(organization, "Nearly all", Stream.of(Permission.values()).skip(1).toArray(Permission[]::new));
		assertThat(roleWithEveryPermission(organization)).isEmpty();
		RoleId all = fixtures().aRole(organization, "All", Permission.values());
		fixtures().aRole(organization, "All again", Permission.values());
		assertThat(roleWithEveryPermission(organization)).contains(all);
	}

	private Optional<RoleId> roleWithEveryPermission(OrganizationId organization) {
		return ports().inTransaction(() -> ports().roles().findForUseWithEveryPermission(organization).map(Role::id));
	}

	@Test
	default void readsTheRightsOfAnAccountWithoutASession() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		AccountId bob = fixtures().anAccount("bob");
		RoleId clerk = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		MemberId id = fixtures().anInvitation(bob, clerk, organization);
		assertThat(accessOf(alice, organization).creator()).isTrue();
		assertThat(accessOf(alice, organization).callerStatus()).isEqualTo(new CallerStatus(true, false));
		assertThat(accessOf(bob, organization).member()).isFalse();
		accept(id);
		assertThat(accessOf(bob, organization).granted()).containsExactly(Permission.ROLE_VIEW);
		fixtures().deactivate(bob);
		assertThat(accessOf(bob, organization).callerStatus().active()).isFalse();
		assertThat(accessOf(fixtures().aStaffAccount("boss"), organization).callerStatus().staff()).isTrue();
		assertThat(accessOf(new AccountId(4711), organization).callerStatus().active()).isFalse();
		assertThat(accessOf(alice, new OrganizationId(4711)).creator()).isFalse();
	}

	private OrganizationAccess accessOf(AccountId account, OrganizationId organization) {
		return ports().organizationAccessReader().of(account, organization);
	}

	@Test
	default void keepsAnInvitationWhoseInviterIsGone() {
		OrganizationId organization = anOrganization("alice");
		AccountId carol = fixtures().anAccount("carol");
		MemberId id = fixtures().anInvitation(fixtures().anAccount("bob"), fixtures().aRole(organization, "Clerk"),
				organization, carol);
		ports().inTransaction(() -> ports().accounts().remove(ports().accounts().findForChange(carol).orElseThrow()));
		assertThat(found(id).snapshot().invitedBy()).isNull();
		assertThat(found(id).isInvitation()).isTrue();
	}

	@Test
	default void countsOpenInvitationsOfBothSides() {
		AccountId alice = fixtures().anAccount("alice");
		OrganizationId organization = fixtures().anOrganization(alice);
		AccountId bob = fixtures().anAccount("bob");
		AccountId carol = fixtures().anAccount("carol");
		RoleId role = fixtures().aRole(organization, "Clerk");
		MemberId first = fixtures().anInvitation(bob, role, organization, alice);
		fixtures().anInvitation(carol, role, organization, alice);
		Instant now = Fixtures.CLOCK.instant();
		Instant before = now.minusSeconds(1);
		ports().inTransaction(() -> {
			ports().invitations().lock(alice, bob);
			ports().invitations().lock(alice, alice);
			assertThat(ports().invitations().madeBy(alice, before)).containsExactly(now, now);
			assertThat(ports().invitations().madeBy(bob, before)).isEmpty();
			assertThat(ports().invitations().madeBy(alice, now)).isEmpty();
			assertThat(ports().invitations().receivedBy(bob, before)).containsExactly(now);
			assertThat(ports().invitations().receivedBy(bob, now)).isEmpty();
		});
		accept(first);
		ports().inTransaction(() -> {
			assertThat(ports().invitations().madeBy(alice, before)).hasSize(1);
			assertThat(ports().invitations().receivedBy(bob, before)).isEmpty();
		});
	}

	@Test
	default void remembersDeclinesForAWhile() {
		OrganizationId organization = anOrganization("alice");
		AccountId bob = fixtures().anAccount("bob");
		Instant now = Fixtures.CLOCK.instant();
		ports().inTransaction(() -> {
			ports().invitations().addDecline(organization, bob, now.minusSeconds(9));
			ports().invitations().addDecline(organization, bob, now);
			ports().invitations().addDecline(organization, fixtures().anAccount("carol"), now.minusSeconds(2));
		});
		ports().inTransaction(() -> {
			assertThat(ports().invitations().anyDecline(organization, bob, now.minusSeconds(1))).isTrue();
			assertThat(ports().invitations().anyDecline(organization, bob, now)).isFalse();
			assertThat(ports().invitations().anyDecline(anOrganization("dave"), bob, now.minusSeconds(1))).isFalse();
		});
		assertThat(ports().invitations().removeDeclinesBefore(now, 9)).isEqualTo(1);
		assertThat(ports().invitations().removeDeclinesBefore(now.plusSeconds(1), 9)).isEqualTo(1);
		assertThat(ports().inTransaction(() -> ports().invitations().anyDecline(organization, bob, Instant.EPOCH)))
			.isFalse();
	}

	@Test
	default void showsAnOpenInvitationWithoutTheAccount() {
		OrganizationId organization = anOrganization("alice");
		AccountId bob = fixtures().anAccount("bob");
		RoleId clerk = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		MemberId id = fixtures().anInvitation(bob, clerk, organization);
		RoleView role = role(clerk, organization, "Clerk", Permission.ROLE_VIEW);
		assertThat(ports().membershipReader().members(organization).all())
			.containsExactly(new MemberView(id.value(), organization.value(), role, bob.value(), null, null));
		assertThat(ports().membershipReader().invitationsOf(bob).all()).containsExactly(
				new InvitationView(id.value(), organization.value(), "Test", role, Fixtures.CLOCK.instant()));
		assertThat(ports().membershipReader().invitationsOf(fixtures().anAccount("carol")).all()).isEmpty();
		accept(id);
		assertThat(ports().membershipReader().invitationsOf(bob).all()).isEmpty();
	}

	@Test
	default void refusesASecondMembershipOfTheSameAccount() {
		OrganizationId organization = anOrganization("alice");
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk");
		RoleId other = fixtures().aRole(organization, "Boss");
		fixtures().aMember(bob, role, organization);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().aMember(bob, other, organization))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(
					new FieldViolation("non_field_errors", new Violation.NotUnique(List.of("organization", "user")))));
		OrganizationId elsewhere = anOrganization("carol");
		assertThat(fixtures().aMember(bob, fixtures().aRole(elsewhere, "Clerk"), elsewhere)).isNotNull();
	}

	@Test
	default void refusesAMemberWithoutAnAccount() {
		OrganizationId organization = anOrganization("alice");
		RoleId role = fixtures().aRole(organization, "Clerk");
		AccountId nobody = new AccountId(fixtures().anAccount("bob").value() + 1000);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> fixtures().aMember(nobody, role, organization))
			.satisfies((refusal) -> assertThat(refusal.violations())
				.containsExactly(new FieldViolation("user", new Violation.NoSuchObject(nobody.value()))));
	}

	@Test
	default void storesAMembersNewRoleAndCountsHisVersion() {
		OrganizationId organization = anOrganization("alice");
		MemberId id = fixtures().aMember(fixtures().anAccount("bob"), fixtures().aRole(organization, "Clerk"),
				organization);
		RoleId boss = fixtures().aRole(organization, "Boss");
		assign(id, boss);
		assertThat(found(id).role()).isEqualTo(boss);
		assertThat(found(id).snapshot().version().value()).isEqualTo(2);
	}

	@Test
	default void refusesAChangeOfAStaleMember() {
		OrganizationId organization = anOrganization("alice");
		RoleId clerk = fixtures().aRole(organization, "Clerk");
		MemberId id = fixtures().aMember(fixtures().anAccount("bob"), clerk, organization);
		Member stale = found(id);
		assign(id, fixtures().aRole(organization, "Boss"));
		stale.assign(found(fixtures().aRole(organization, "Guest")));
		assertThatExceptionOfType(StaleVersion.class)
			.isThrownBy(() -> ports().inTransaction(() -> ports().members().update(stale)));
	}

	@Test
	default void removesAMemberAndNotHisAccount() {
		OrganizationId organization = anOrganization("alice");
		AccountId bob = fixtures().anAccount("bob");
		RoleId role = fixtures().aRole(organization, "Clerk");
		MemberId id = fixtures().aMember(bob, role, organization);
		remove(id);
		assertThat(ports().membershipReader().member(id, organization)).isEmpty();
		assertThat(ports().accountReader().isActive(bob)).isTrue();
		assertThat(fixtures().aMember(bob, role, organization)).isNotEqualTo(id);
	}

	@Test
	default void showsTheRolesOfAnOrganizationNewestFirst() {
		OrganizationId organization = anOrganization("alice");
		RoleId clerk = fixtures().aRole(organization, "Clerk", Permission.CLIENTCARD_VIEW, Permission.ROLE_VIEW);
		RoleId guest = fixtures().aRole(organization, "Guest");
		fixtures().aRole(anOrganization("bob"), "Clerk");
		RoleView shownClerk = role(clerk, organization, "Clerk", Permission.CLIENTCARD_VIEW, Permission.ROLE_VIEW);
		RoleView shownGuest = role(guest, organization, "Guest");
		Listing<RoleView> roles = ports().membershipReader().roles(organization);
		assertThat(roles.all()).containsExactly(shownGuest, shownClerk);
		assertThat(roles.page(2, 1)).isEqualTo(new Listing.Page<>(List.of(shownClerk), 2));
		assertThat(roles.slice(new Listing.Cursor.After(guest.value()), 5).items()).containsExactly(shownClerk);
		assertThat(shownClerk.permissions()).containsExactly(Permission.ROLE_VIEW, Permission.CLIENTCARD_VIEW);
	}

	@Test
	default void showsARoleOnlyInItsOwnOrganization() {
		OrganizationId organization = anOrganization("alice");
		RoleId id = fixtures().aRole(organization, "Clerk", Permission.values());
		assertThat(ports().membershipReader().role(id, organization))
			.contains(role(id, organization, "Clerk", Permission.values()));
		assertThat(ports().membershipReader().role(id, anOrganization("bob"))).isEmpty();
	}

	@Test
	default void showsTheMembersOfAnOrganizationNewestFirst() {
		OrganizationId organization = anOrganization("alice");
		RoleId clerk = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW);
		AccountId bob = fixtures().anAccount("bob");
		AccountId carol = fixtures().anAccount("carol");
		MemberId first = fixtures().aMember(bob, clerk, organization);
		MemberId second = fixtures().aMember(carol, clerk, organization);
		OrganizationId other = anOrganization("dave");
		fixtures().aMember(bob, fixtures().aRole(other, "Clerk"), other);
		MemberView shownFirst = member(first, organization, clerk, bob);
		MemberView shownSecond = member(second, organization, clerk, carol);
		Listing<MemberView> members = ports().membershipReader().members(organization);
		assertThat(members.all()).containsExactly(shownSecond, shownFirst);
		assertThat(members.page(1, 1)).isEqualTo(new Listing.Page<>(List.of(shownSecond), 2));
		assertThat(members.slice(new Listing.Cursor.Before(first.value()), 5).items()).containsExactly(shownSecond);
	}

	@Test
	default void showsAMemberOnlyInHisOwnOrganization() {
		OrganizationId organization = anOrganization("alice");
		AccountId bob = fixtures().anAccount("bob");
		RoleId clerk = fixtures().aRole(organization, "Clerk", Permission.ROLE_VIEW, Permission.MEMBER_VIEW);
		MemberId id = fixtures().aMember(bob, clerk, organization);
		assertThat(ports().membershipReader().member(id, organization)).contains(member(id, organization, clerk, bob));
		assertThat(ports().membershipReader().member(id, anOrganization("carol"))).isEmpty();
	}

	private OrganizationId anOrganization(String creator) {
		return fixtures().anOrganization(fixtures().anAccount(creator));
	}

	private Role found(RoleId id) {
		return ports().inTransaction(() -> ports().roles().findForChange(id).orElseThrow());
	}

	private Member found(MemberId id) {
		return ports().inTransaction(() -> ports().members().findForChange(id).orElseThrow());
	}

	private Optional<Role> usable(RoleId id, OrganizationId organization) {
		return ports().inTransaction(() -> ports().roles().findForUse(id, organization));
	}

	private void change(RoleId id, Change<String> name, Permission... permissions) {
		ports().inTransaction(() -> {
			Role role = ports().roles().findForChange(id).orElseThrow();
			role.change(name, Change.to(Set.of(permissions)));
			ports().roles().update(role);
		});
	}

	private void remove(RoleId id) {
		ports().inTransaction(() -> ports().roles().remove(ports().roles().findForChange(id).orElseThrow()));
	}

	private void assign(MemberId id, RoleId role) {
		ports().inTransaction(() -> {
			Member member = ports().members().findForChange(id).orElseThrow();
			member.assign(ports().roles().findForUse(role, member.snapshot().organization()).orElseThrow());
			ports().members().update(member);
		});
	}

	private void accept(MemberId id) {
		ports().inTransaction(() -> {
			Member member = ports().members().findForChange(id).orElseThrow();
			member.accept(Fixtures.CLOCK);
			ports().members().update(member);
		});
	}

	private void remove(MemberId id) {
		ports().inTransaction(() -> ports().members().remove(ports().members().findForChange(id).orElseThrow()));
	}

	private static RoleView role(RoleId id, OrganizationId organization, String name, Permission... permissions) {
		return new RoleView(id.value(), organization.value(), name, new TreeSet<>(Set.of(permissions)), 0);
	}

	private MemberView member(MemberId id, OrganizationId organization, RoleId role, AccountId account) {
		return new MemberView(id.value(), organization.value(),
				ports().membershipReader().role(role, organization).orElseThrow(), account.value(),
				ports().accountReader().account(account).orElseThrow().account(), Fixtures.CLOCK.instant());
	}

}
