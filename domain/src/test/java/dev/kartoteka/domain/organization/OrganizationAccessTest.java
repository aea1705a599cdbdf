package dev.kartoteka.domain.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Rights in an organization, which are decided in one place. */
class OrganizationAccessTest {

	private static final CallerStatus ADMITTED = new CallerStatus(true, false);

	private static final CallerStatus STAFF = new CallerStatus(true, true);

	private static final CallerStatus SHUT_OUT = new CallerStatus(false, false);

	@ParameterizedTest
	@EnumSource
	void givesTheCreatorEveryPermission(Permission permission) {
		assertThatNoException().isThrownBy(() -> OrganizationAccess.ofCreator(ADMITTED).require(permission));
		assertForbidden(OrganizationAccess.ofCreator(SHUT_OUT), permission);
	}

	@ParameterizedTest
	@EnumSource
	void givesAMemberThePermissionsOfHisRole(Permission permission) {
		OrganizationAccess member = new OrganizationAccess(ADMITTED, false, true, Set.of(permission));
		for (Permission other : Permission.values()) {
			if (other == permission) {
				assertThatNoException().isThrownBy(() -> member.require(other));
			}
			else {
				assertForbidden(member, other);
			}
		}
		assertForbidden(new OrganizationAccess(SHUT_OUT, false, true, Set.of(permission)), permission);
	}

	@ParameterizedTest
	@EnumSource
	void givesStrangersAndStaffNone(Permission permission) {
		assertForbidden(OrganizationAccess.ofStranger(ADMITTED), permission);
		assertForbidden(OrganizationAccess.ofStranger(STAFF), permission);
		assertForbidden(new OrganizationAccess(ADMITTED, false, false, Set.of(permission)), permission);
	}

	@Test
	void letsStaffSeeAnOrganizationToWhichTheyDoNotBelong() {
		OrganizationAccess staff = OrganizationAccess.ofStranger(STAFF);
		assertThatNoException().isThrownBy(staff::requireReadAccess);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(staff::requireMembership);
		OrganizationAccess guest = new OrganizationAccess(ADMITTED, false, true, Set.of());
		assertThatNoException().isThrownBy(guest::requireReadAccess);
		assertThatNoException().isThrownBy(guest::requireMembership);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> OrganizationAccess.ofStranger(ADMITTED).requireReadAccess());
	}

	@Test
	void letsGrantOnlyWhatIsHeld() {
		OrganizationAccess member = new OrganizationAccess(ADMITTED, false, true,
				Set.of(Permission.ROLE_VIEW, Permission.MEMBER_VIEW));
		assertThatNoException().isThrownBy(() -> member.requireAll(List.of()));
		assertThatNoException().isThrownBy(() -> member.requireAll(member.granted()));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> member.requireAll(List.of(Permission.ROLE_VIEW, Permission.MEMBER_DELETE)));
	}

	@Test
	void asksWhoCallsBeforeItTellsThatAnObjectIsMissing() {
		ObjectAccess missing = new ObjectAccess(Optional.empty(), OrganizationAccess.ofStranger(ADMITTED));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> require(missing, Optional.empty()));
		ObjectAccess missingForNobody = new ObjectAccess(Optional.empty(), OrganizationAccess.ofStranger(SHUT_OUT));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> require(missingForNobody, Optional.empty()));
	}

	@Test
	void letsTheObjectsOwnOrganizationDecideWhicheverIsNamed() {
		OrganizationId own = new OrganizationId(1);
		ObjectAccess creators = new ObjectAccess(Optional.of(own), OrganizationAccess.ofCreator(ADMITTED));
		assertThat(require(creators, Optional.empty())).isEqualTo(own);
		assertThat(require(creators, Optional.of(own))).isEqualTo(own);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> require(creators, Optional.of(new OrganizationId(2))));
		ObjectAccess strangers = new ObjectAccess(Optional.of(own), OrganizationAccess.ofStranger(ADMITTED));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> require(strangers, Optional.of(own)));
	}

	private static OrganizationId require(ObjectAccess access, Optional<OrganizationId> named) {
		return access.require(Permission.ROLE_CHANGE, named, () -> new NotFound("nothing there"));
	}

	private static void assertForbidden(OrganizationAccess access, Permission permission) {
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> access.require(permission));
	}

}
