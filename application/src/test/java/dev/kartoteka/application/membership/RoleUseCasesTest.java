package dev.kartoteka.application.membership;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.ChangeRole;
import dev.kartoteka.domain.membership.CreateRole;
import dev.kartoteka.domain.membership.MemberId;
import dev.kartoteka.domain.membership.Role;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.membership.RoleInUse;
import dev.kartoteka.domain.membership.RoleView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoleUseCasesTest extends MembershipStories {

	private static final Violation NAME_TAKEN = new Violation.NotUnique(List.of("organization", "name"));

	private static final ChangeRole.Changes NO_CHANGES = new ChangeRole.Changes(Change.none(), Change.none());

	@Test
	void letsTheCreatorPutAnythingIntoARole() {
		Role.Snapshot role = create(this.alice, this.salon, "Boss", Permission.values());
		assertThat(role.organization()).isEqualTo(this.salon);
		assertThat(this.membership.queries().role(this.alice, role.id(), this.salon).permissions())
			.containsExactly(Permission.values());
		assertThat(create(this.alice, this.salon, "Guest").permissions()).isEmpty();
	}

	@Test
	void letsAMemberPutIntoANewRoleOnlyWhatHeHolds() {
		Caller bob = memberOfSalon("bob", Permission.ROLE_CREATE, Permission.CLIENTCARD_VIEW);
		assertThat(create(bob, this.salon, "Clerk", Permission.CLIENTCARD_VIEW, Permission.ROLE_CREATE).permissions())
			.hasSize(2);
		for (Permission permission : Permission.values()) {
			if (permission != Permission.CLIENTCARD_VIEW && permission != Permission.ROLE_CREATE) {
				assertForbidden(() -> create(bob, this.salon, "More", Permission.CLIENTCARD_VIEW, permission));
			}
		}
		assertThat(this.ports.membershipReader().roles(this.salon).all()).extracting(RoleView::name)
			.containsExactly("Clerk", "bob's role");
	}

	@Test
	void letsAMemberAddToARoleOnlyWhatHeHolds() {
		Caller bob = memberOfSalon("bob", Permission.ROLE_CHANGE, Permission.CLIENTCARD_VIEW);
		RoleId clerk = this.given.aRole(this.salon, "Clerk", Permission.MEMBER_VIEW);
		change(bob, clerk, Permission.MEMBER_VIEW, Permission.CLIENTCARD_VIEW);
		assertThat(permissionsOf(clerk)).containsExactlyInAnyOrder(Permission.MEMBER_VIEW, Permission.CLIENTCARD_VIEW);
		assertForbidden(() -> change(bob, clerk, Permission.MEMBER_VIEW, Permission.MEMBER_DELETE));
		assertForbidden(() -> change(bob, clerk, Permission.values()));
		assertThat(permissionsOf(clerk)).containsExactlyInAnyOrder(Permission.MEMBER_VIEW, Permission.CLIENTCARD_VIEW);
	}

	@Test
	void letsAMemberTakeFromARoleOnlyWhatHeHolds() {
		Caller bob = memberOfSalon("bob", Permission.ROLE_CHANGE, Permission.ROLE_DELETE, Permission.CLIENTCARD_VIEW);
		RoleId boss = this.given.aRole(this.salon, "Boss", Permission.MEMBER_DELETE, Permission.CLIENTCARD_VIEW);
		assertForbidden(() -> change(bob, boss, Permission.CLIENTCARD_VIEW));
		assertForbidden(() -> change(bob, boss));
		assertForbidden(() -> delete(bob, boss, Optional.empty()));
		change(bob, boss, Permission.MEMBER_DELETE);
		assertThat(permissionsOf(boss)).containsExactly(Permission.MEMBER_DELETE);
		change(this.alice, boss);
		delete(bob, boss, Optional.empty());
	}

	@Test
	void letsNobodyWidenHisOwnRole() {
		Caller bob = memberOfSalon("bob", Permission.ROLE_CHANGE);
		RoleId own = new RoleId(this.ports.membershipReader().roles(this.salon).all().findFirst().orElseThrow().id());
		assertForbidden(() -> change(bob, own, Permission.ROLE_CHANGE, Permission.ROLE_DELETE));
		assertThat(permissionsOf(own)).containsExactly(Permission.ROLE_CHANGE);
	}

	@Test
	void letsAMemberRenameARoleThatHoldsMoreThanHe() {
		Caller bob = memberOfSalon("bob", Permission.ROLE_CHANGE);
		RoleId boss = this.given.aRole(this.salon, "Boss", Permission.values());
		assertThat(rename(bob, boss, "Director").name()).isEqualTo("Director");
		assertThat(permissionsOf(boss)).containsExactlyInAnyOrder(Permission.values());
	}

	@Test
	void asksForTheRightThatIsNeededAndNoOther() {
		RoleId role = this.given.aRole(this.salon, "Clerk");
		Caller lacksOne = memberOfSalon("bob", allBut(Permission.ROLE_CREATE));
		assertForbidden(() -> create(lacksOne, this.salon, "Boss"));
		Caller lacksAnother = memberOfSalon("carol", allBut(Permission.ROLE_CHANGE));
		assertForbidden(() -> rename(lacksAnother, role, "Boss"));
		Caller lacksAThird = memberOfSalon("dave", allBut(Permission.ROLE_DELETE));
		assertForbidden(() -> delete(lacksAThird, role, Optional.empty()));
		assertThat(create(memberOfSalon("eve", Permission.ROLE_CREATE), this.salon, "Boss").name()).isEqualTo("Boss");
		assertThat(rename(memberOfSalon("frank", Permission.ROLE_CHANGE), role, "Guest").name()).isEqualTo("Guest");
		delete(memberOfSalon("grace", Permission.ROLE_DELETE), role, Optional.empty());
		assertThat(this.ports.roles().findForChange(role)).isEmpty();
	}

	@Test
	void reachesNoRoleOfAnotherOrganizationByAnyId() {
		RoleId role = this.given.aRole(this.salon, "Clerk", Permission.ROLE_VIEW);
		ChangeRole.Changes changes = new ChangeRole.Changes(Change.to("Mine"), Change.none());
		assertForbidden(() -> create(this.zoe, this.salon, "Mine"));
		assertForbidden(() -> change(this.zoe, role, Optional.empty(), changes));
		assertForbidden(() -> change(this.zoe, role, Optional.of(this.garage), changes));
		assertForbidden(() -> change(this.zoe, role, Optional.of(this.salon), changes));
		assertForbidden(() -> change(this.alice, role, Optional.of(this.garage), changes));
		assertForbidden(() -> delete(this.zoe, role, Optional.of(this.garage)));
		assertForbidden(() -> delete(this.alice, role, Optional.of(this.garage)));
		assertForbidden(() -> this.membership.queries().role(this.zoe, role, this.salon));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.membership.queries().role(this.zoe, role, this.garage));
		assertThat(this.membership.queries().role(this.alice, role, this.salon).name()).isEqualTo("Clerk");
	}

	@Test
	void tellsNobodyWhetherAnOrganizationExists() {
		assertForbidden(() -> create(this.alice, NOWHERE, "Clerk"));
		assertForbidden(() -> this.membership.queries().roles(this.alice, NOWHERE));
		assertForbidden(() -> this.membership.queries().role(this.alice, new RoleId(1), NOWHERE));
		assertForbidden(() -> this.membership.queries().permissions(this.alice, NOWHERE));
	}

	@Test
	void givesStaffNoRightsInOrganizations() {
		Caller staff = this.given.loggedIn(this.given.aStaffAccount("admin"));
		RoleId role = this.given.aRole(this.salon, "Clerk");
		assertForbidden(() -> create(staff, this.salon, "Boss"));
		assertForbidden(() -> rename(staff, role, "Boss"));
		assertForbidden(() -> delete(staff, role, Optional.empty()));
		assertForbidden(() -> this.membership.queries().roles(staff, this.salon));
	}

	@Test
	void findsNoRoleThatDoesNotExist() {
		RoleId none = new RoleId(4711);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> rename(this.alice, none, "Boss"));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> delete(this.alice, none, Optional.empty()));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.membership.queries().role(this.alice, none, this.salon));
	}

	@Test
	void refusesASecondRoleOfTheSameName() {
		create(this.alice, this.salon, "Clerk");
		RoleId boss = create(this.alice, this.salon, "Boss").id();
		assertInvalid("non_field_errors", NAME_TAKEN, () -> create(this.alice, this.salon, "Clerk"));
		assertInvalid("non_field_errors", NAME_TAKEN, () -> rename(this.alice, boss, "Clerk"));
		assertThat(rename(this.alice, boss, "Boss").name()).isEqualTo("Boss");
		assertThat(create(this.zoe, this.garage, "Clerk").name()).isEqualTo("Clerk");
	}

	@Test
	void abolishesNoRoleThatAMemberHas() {
		RoleId clerk = this.given.aRole(this.salon, "Clerk");
		RoleId guest = this.given.aRole(this.salon, "Guest");
		MemberId member = this.given.aMember(this.given.anAccount("bob"), clerk, this.salon);
		assertThatExceptionOfType(RoleInUse.class).isThrownBy(() -> delete(this.alice, clerk, Optional.of(this.salon)));
		change(this.alice, member, guest);
		delete(this.alice, clerk, Optional.of(this.salon));
		assertThat(this.membership.queries().roles(this.alice, this.salon).all()).extracting(RoleView::name)
			.containsExactly("Guest");
	}

	@Test
	void changesNothingIfNothingIsToChange() {
		RoleId clerk = this.given.aRole(this.salon, "Clerk", Permission.ROLE_VIEW);
		Role.Snapshot before = this.ports.roles().findForChange(clerk).orElseThrow().snapshot();
		assertThat(change(memberOfSalon("bob", Permission.ROLE_CHANGE), clerk, Optional.empty(), NO_CHANGES))
			.isEqualTo(before);
	}

	@Test
	void looksAtTheRightFirstThenTheInputAndLastWhetherAnOrganizationIsNamed() {
		Submission<CreateRole.Draft> bad = Submission.refused(new IllegalStateException("bad input"));
		Submission<ChangeRole.Changes> badChanges = Submission.refused(new IllegalStateException("bad input"));
		RoleId role = this.given.aRole(this.salon, "Clerk");
		CreateRole create = this.membership.createRole();
		assertForbidden(() -> create.create(new CreateRole.Command(this.zoe, Optional.of(this.salon), bad)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> create.create(new CreateRole.Command(this.zoe, Optional.empty(), bad)));
		assertInvalid("organization", new Violation.Required(), () -> create.create(new CreateRole.Command(this.zoe,
				Optional.empty(), Submission.of(new CreateRole.Draft("Boss", Set.of(Permission.ROLE_VIEW))))));
		assertForbidden(() -> this.membership.changeRole()
			.change(new ChangeRole.Command(this.zoe, role, Optional.empty(), badChanges, VersionCondition.any())));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.membership.changeRole()
			.change(new ChangeRole.Command(this.alice, role, Optional.empty(), badChanges, VersionCondition.any())));
	}

	@Test
	void refusesToChangeARoleThatHasChangedMeanwhile() {
		RoleId role = this.given.aRole(this.salon, "Clerk");
		ChangeRole.Command command = new ChangeRole.Command(this.alice, role, Optional.empty(),
				Submission.of(new ChangeRole.Changes(Change.to("Boss"), Change.none())),
				new VersionCondition.OneOf(Set.of(Version.FIRST)));
		this.membership.changeRole().change(command);
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> this.membership.changeRole().change(command));
	}

	@Test
	void showsRolesToWhoeverMayViewThemAndThePermissionsToAllWhoBelong() {
		Caller guest = memberOfSalon("bob");
		Caller viewer = memberOfSalon("carol", Permission.ROLE_VIEW);
		assertForbidden(() -> this.membership.queries().roles(guest, this.salon));
		assertThat(this.membership.queries().roles(viewer, this.salon).all()).extracting(RoleView::name)
			.containsExactly("carol's role", "bob's role");
		assertThat(this.membership.queries().permissions(guest, this.salon)).containsExactly(Permission.values());
		assertThat(this.membership.queries().permissions(this.alice, this.salon)).hasSize(14);
		assertForbidden(() -> this.membership.queries().permissions(this.zoe, this.salon));
	}

	private static Permission[] allBut(Permission lacking) {
		return Set.of(Permission.values())
			.stream()
			.filter((permission) -> permission != lacking)
			.toArray(Permission[]::new);
	}

}
