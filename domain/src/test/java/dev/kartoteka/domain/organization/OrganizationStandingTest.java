package dev.kartoteka.domain.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** The one place that decides over rights. */
class OrganizationStandingTest {

	private static final Standing ADMITTED = new Standing(true, false);

	private static final Standing STAFF = new Standing(true, true);

	private static final Standing SHUT_OUT = new Standing(false, false);

	@ParameterizedTest
	@EnumSource
	void givesTheCreatorEveryPermission(Permission permission) {
		assertThatNoException().isThrownBy(() -> OrganizationStanding.ofCreator(ADMITTED).demand(permission));
		assertForbidden(OrganizationStanding.ofCreator(SHUT_OUT), permission);
	}

	@ParameterizedTest
	@EnumSource
	void givesAMemberThePermissionsOfHisRole(Permission permission) {
		OrganizationStanding member = new OrganizationStanding(ADMITTED, false, true, Set.of(permission));
		for (Permission other : Permission.values()) {
			if (other == permission) {
				assertThatNoException().isThrownBy(() -> member.demand(other));
			}
			else {
				assertForbidden(member, other);
			}
		}
		assertForbidden(new OrganizationStanding(SHUT_OUT, false, true, Set.of(permission)), permission);
	}

	@ParameterizedTest
	@EnumSource
	void givesStrangersAndStaffNone(Permission permission) {
		assertForbidden(OrganizationStanding.ofStranger(ADMITTED), permission);
		assertForbidden(OrganizationStanding.ofStranger(STAFF), permission);
		assertForbidden(new OrganizationStanding(ADMITTED, false, false, Set.of(permission)), permission);
	}

	@Test
	void letsStaffSeeAnOrganizationToWhichTheyDoNotBelong() {
		OrganizationStanding staff = OrganizationStanding.ofStranger(STAFF);
		assertThatNoException().isThrownBy(staff::demandSight);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(staff::demandBelonging);
		OrganizationStanding guest = new OrganizationStanding(ADMITTED, false, true, Set.of());
		assertThatNoException().isThrownBy(guest::demandSight);
		assertThatNoException().isThrownBy(guest::demandBelonging);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> OrganizationStanding.ofStranger(ADMITTED).demandSight());
	}

	@Test
	void letsGrantOnlyWhatIsHeld() {
		OrganizationStanding member = new OrganizationStanding(ADMITTED, false, true,
				Set.of(Permission.ROLE_VIEW, Permission.MEMBER_VIEW));
		assertThatNoException().isThrownBy(() -> member.demandAll(List.of()));
		assertThatNoException().isThrownBy(() -> member.demandAll(member.granted()));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> member.demandAll(List.of(Permission.ROLE_VIEW, Permission.MEMBER_DELETE)));
	}

	@Test
	void asksWhoCallsBeforeItTellsThatAnObjectIsMissing() {
		OwnedStanding missing = new OwnedStanding(Optional.empty(), OrganizationStanding.ofStranger(ADMITTED));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> demand(missing, Optional.empty()));
		OwnedStanding missingForNobody = new OwnedStanding(Optional.empty(), OrganizationStanding.ofStranger(SHUT_OUT));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> demand(missingForNobody, Optional.empty()));
	}

	@Test
	void letsTheObjectsOwnOrganizationDecideWhicheverIsNamed() {
		OrganizationId own = new OrganizationId(1);
		OwnedStanding creators = new OwnedStanding(Optional.of(own), OrganizationStanding.ofCreator(ADMITTED));
		assertThat(demand(creators, Optional.empty())).isEqualTo(own);
		assertThat(demand(creators, Optional.of(own))).isEqualTo(own);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> demand(creators, Optional.of(new OrganizationId(2))));
		OwnedStanding strangers = new OwnedStanding(Optional.of(own), OrganizationStanding.ofStranger(ADMITTED));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> demand(strangers, Optional.of(own)));
	}

	private static OrganizationId demand(OwnedStanding standing, Optional<OrganizationId> named) {
		return standing.demand(Permission.ROLE_CHANGE, named, () -> new NotFound("nothing there"));
	}

	private static void assertForbidden(OrganizationStanding standing, Permission permission) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> standing.demand(permission));
	}

}
