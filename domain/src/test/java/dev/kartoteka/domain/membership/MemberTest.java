package dev.kartoteka.domain.membership;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.organization.ObjectAccess;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.Version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MemberTest {

	private static final Instant INVITED = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final Instant ACCEPTED = INVITED.plusSeconds(60);

	private static final Clock AT_FIRST = Clock.fixed(INVITED.plusNanos(7), ZoneOffset.UTC);

	private static final Clock LATER = Clock.fixed(ACCEPTED.plusNanos(7), ZoneOffset.UTC);

	private static final MemberId ID = new MemberId(7);

	private static final OrganizationId SALON = new OrganizationId(1);

	private static final AccountId BOB = new AccountId(3);

	private static final AccountId ALICE = new AccountId(4);

	private static final Role CLERK = Role.create(new RoleId(2), SALON, "Clerk", Set.of());

	private static final Role BOSS = Role.create(new RoleId(5), SALON, "Boss", Set.of());

	@Test
	void beginsAsAnInvitation() {
		Member member = Member.invite(ID, CLERK, BOB, ALICE, AT_FIRST);
		assertThat(member.snapshot())
			.isEqualTo(new Member.Snapshot(ID, SALON, BOB, CLERK.id(), ALICE, INVITED, null, Version.FIRST));
		assertThat(member.isInvitation()).isTrue();
	}

	@Test
	void acceptsOnce() {
		Member member = Member.invite(ID, CLERK, BOB, ALICE, AT_FIRST);
		member.accept(LATER);
		Member.Snapshot accepted = new Member.Snapshot(ID, SALON, BOB, CLERK.id(), null, INVITED, ACCEPTED,
				Version.FIRST);
		assertThat(member.snapshot()).isEqualTo(accepted);
		assertThat(member.isInvitation()).isFalse();
		member.accept(AT_FIRST);
		assertThat(member.snapshot()).isEqualTo(accepted);
	}

	@Test
	void isAdmittedByAnEmailOrJoinsWithoutAnInvitation() {
		assertThat(Member.admit(ID, CLERK, BOB, INVITED, LATER).snapshot())
			.isEqualTo(new Member.Snapshot(ID, SALON, BOB, CLERK.id(), null, INVITED, ACCEPTED, Version.FIRST));
		assertThat(Member.join(ID, CLERK, BOB, LATER).snapshot())
			.isEqualTo(new Member.Snapshot(ID, SALON, BOB, CLERK.id(), null, null, ACCEPTED, Version.FIRST));
	}

	@Test
	void getsRolesOfItsOrganizationOnly() {
		Member member = Member.invite(ID, CLERK, BOB, ALICE, AT_FIRST);
		member.assign(BOSS);
		assertThat(member.snapshot())
			.isEqualTo(new Member.Snapshot(ID, SALON, BOB, BOSS.id(), ALICE, INVITED, null, Version.FIRST));
		Role mechanic = Role.create(new RoleId(6), new OrganizationId(9), "Mechanic", Set.of());
		assertThatIllegalArgumentException().isThrownBy(() -> member.assign(mechanic));
		assertThat(member.role()).isEqualTo(BOSS.id());
	}

	@Test
	void isRecordedWithItsAccountRoleAndTime() {
		assertThat(Member.join(ID, CLERK, BOB, LATER).snapshot().audited())
			.isEqualTo(new AuditedState(AuditedKind.MEMBER, 7, 1L, List.of(AuditedField.number("user", 3),
					AuditedField.number("role", 2), AuditedField.instant("accepted_at", ACCEPTED))));
	}

	@Test
	void isItsOwnToItsAccountOnly() {
		ObjectAccess access = new ObjectAccess(Optional.of(SALON),
				OrganizationAccess.ofStranger(new CallerStatus(true, false)));
		assertThatNoException().isThrownBy(() -> new MemberAccess(access, true).requireOwn());
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> new MemberAccess(access, false).requireOwn())
			.withMessage("There is no such member.");
		ObjectAccess inactive = new ObjectAccess(Optional.of(SALON),
				OrganizationAccess.ofStranger(new CallerStatus(false, false)));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> new MemberAccess(inactive, true).requireOwn());
	}

	@Test
	void hasARoleWithPermissions() {
		Role role = Role.createForEverything(new RoleId(8), SALON);
		assertThat(role.snapshot()).isEqualTo(new Role.Snapshot(new RoleId(8), SALON, "Every permission (8)",
				Set.of(Permission.values()), Version.FIRST));
		role.change(Change.to("Clerk"), Change.to(Set.of(Permission.ROLE_VIEW, Permission.ORGANIZATION_CHANGE)));
		assertThat(role.snapshot().audited())
			.isEqualTo(new AuditedState(AuditedKind.ROLE, 8, 1L, List.of(AuditedField.text("name", "Clerk"),
					AuditedField.texts("permissions", List.of("organization_change", "role_view")))));
		assertThatIllegalArgumentException().isThrownBy(() -> role.change(Change.to(" "), Change.none()));
		assertThatIllegalArgumentException().isThrownBy(() -> role.change(Change.to("x".repeat(151)), Change.none()));
	}

}
