package dev.kartoteka.domain.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.NotFound;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.transfer.TransferOffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class OrganizationTest {

	private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.000006Z");

	private static final Instant CHANGED = CREATED.plusSeconds(60);

	private static final Clock AT_FIRST = Clock.fixed(CREATED.plusNanos(7), ZoneOffset.UTC);

	private static final Clock LATER = Clock.fixed(CHANGED.plusNanos(7), ZoneOffset.UTC);

	private static final OrganizationId ID = new OrganizationId(7);

	private static final AccountId ALICE = new AccountId(3);

	private static final AccountId BOB = new AccountId(4);

	private static final JsonText LINKS = new JsonText("[1]");

	private static final JsonText NUMBERS = new JsonText("[2]");

	private static final OrganizationDetails SALON = new OrganizationDetails("Salon", "Hair",
			new PostalAddress("Street"), null, null);

	private static final OrganizationChanges NONE = new OrganizationChanges(Change.none(), Change.none(), Change.none(),
			Change.none(), Change.none());

	private final Organization organization = Organization.create(ID, ALICE, SALON, AT_FIRST);

	@Test
	void belongsToItsCreator() {
		assertThat(this.organization.snapshot())
			.isEqualTo(new Organization.Snapshot(ID, ALICE, SALON, CREATED, CREATED, Version.FIRST));
		assertThat(this.organization.creator()).isEqualTo(ALICE);
	}

	@Test
	void changesWhatIsNamed() {
		this.organization.change(new OrganizationChanges(Change.to("Garage"), Change.to("Cars"),
				Change.to(new PostalAddress("Road")), Change.to(LINKS), Change.to(NUMBERS)), LATER);
		OrganizationDetails garage = new OrganizationDetails("Garage", "Cars", new PostalAddress("Road"), LINKS,
				NUMBERS);
		assertThat(this.organization.snapshot())
			.isEqualTo(new Organization.Snapshot(ID, ALICE, garage, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void staysAsItIsIfNothingChanges() {
		Organization.Snapshot before = this.organization.snapshot();
		this.organization.change(NONE, LATER);
		assertThat(this.organization.snapshot()).isEqualTo(before);
	}

	@Test
	void isTransferred() {
		this.organization.transferTo(BOB, LATER);
		assertThat(this.organization.snapshot())
			.isEqualTo(new Organization.Snapshot(ID, BOB, SALON, CREATED, CHANGED, Version.FIRST));
	}

	@Test
	void isRecordedWithEachField() {
		assertThat(this.organization.snapshot().audited()).isEqualTo(new AuditedState(AuditedKind.ORGANIZATION, 7, 7L,
				List.of(AuditedField.text("name", "Salon"), AuditedField.text("description", "Hair"),
						AuditedField.text("address", "Street"), AuditedField.json("links", null),
						AuditedField.json("numbers", null), AuditedField.number("creator", 3))));
	}

	@Test
	void isOfferedAtATime() {
		TransferOffer offer = TransferOffer.create(ID, BOB, ALICE, LATER);
		assertThat(offer).isEqualTo(new TransferOffer(ID, BOB, ALICE, CHANGED));
		assertThat(offer.audited())
			.isEqualTo(new AuditedState(AuditedKind.TRANSFER, 7, 7L, List.of(AuditedField.number("creator", 4))));
	}

	@Test
	void isOverseenByItsCreatorAndByStaff() {
		CallerStatus active = new CallerStatus(true, false);
		CallerStatus staff = new CallerStatus(true, true);
		assertThatNoException().isThrownBy(() -> OrganizationAccess.ofCreator(active).requireOversight());
		assertThatNoException().isThrownBy(() -> OrganizationAccess.ofStranger(staff).requireOversight());
		OrganizationAccess member = new OrganizationAccess(active, false, true, Set.of(Permission.values()));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(member::requireOversight);
		OrganizationAccess ended = OrganizationAccess.ofCreator(new CallerStatus(false, false));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(ended::requireOversight);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(ended::requireReadAccess);
		assertThatExceptionOfType(Forbidden.class).isThrownBy(ended::requireMembership);
	}

	@Test
	void tellsWhichRightsTheCallerHolds() {
		CallerStatus active = new CallerStatus(true, false);
		assertThat(OrganizationAccess.ofCreator(active).rights())
			.isEqualTo(new OrganizationQueries.HeldRights(Set.of(Permission.values()), true, true));
		OrganizationQueries.HeldRights members = new OrganizationAccess(active, false, true,
				Set.of(Permission.ROLE_VIEW))
			.rights();
		assertThat(members).isEqualTo(new OrganizationQueries.HeldRights(Set.of(Permission.ROLE_VIEW), false, false));
		assertThat(members.holds(Permission.ROLE_VIEW)).isTrue();
		assertThat(members.holds(Permission.ROLE_CHANGE)).isFalse();
		assertThat(OrganizationAccess.ofStranger(new CallerStatus(true, true)).rights())
			.isEqualTo(new OrganizationQueries.HeldRights(Set.of(), true, false));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> OrganizationAccess.ofStranger(active).rights());
	}

	@Test
	void isHeldByActiveInvitersOnly() {
		Set<Permission> both = Set.of(Permission.ROLE_VIEW, Permission.MEMBER_CREATE);
		assertThat(member(true, both).holdsAll(both)).isTrue();
		assertThat(member(true, Set.of(Permission.ROLE_VIEW)).holdsAll(both)).isFalse();
		assertThat(member(false, both).holdsAll(both)).isFalse();
		assertThat(member(false, both).holdsAll(Set.of())).isFalse();
	}

	private static OrganizationAccess member(boolean active, Set<Permission> granted) {
		return new OrganizationAccess(new CallerStatus(active, false), false, true, granted);
	}

	@Test
	void isTransferredByStaffOnlyIfTheCreatorIsNotActive() {
		OrganizationAccess creator = OrganizationAccess.ofCreator(new CallerStatus(true, false));
		OrganizationAccess staff = OrganizationAccess.ofStranger(new CallerStatus(true, true));
		assertThat(creator.mayTransfer(true)).isTrue();
		assertThat(staff.mayTransfer(true)).isFalse();
		assertThat(staff.mayTransfer(false)).isTrue();
		assertThat(OrganizationAccess.ofStranger(new CallerStatus(true, false)).mayTransfer(false)).isFalse();
		assertThat(OrganizationAccess.ofCreator(new CallerStatus(false, false)).mayTransfer(true)).isFalse();
	}

	@Test
	void isCreatedByAnyoneOrByStaff() {
		CallerStatus active = new CallerStatus(true, false);
		CallerStatus ended = new CallerStatus(false, false);
		assertThatNoException().isThrownBy(() -> OrganizationCreators.ANYONE.require(active));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> OrganizationCreators.ANYONE.require(ended));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> OrganizationCreators.STAFF.require(active));
		assertThatNoException().isThrownBy(() -> OrganizationCreators.STAFF.require(new CallerStatus(true, true)));
	}

	@Test
	void showsPermissionsByTheirNames() {
		assertThat(Permission.values()).extracting(Permission::displayName)
			.startsWith("Can change organization", "Can delete organization", "Can view role")
			.endsWith("Can delete client card")
			.doesNotHaveDuplicates();
	}

	@Test
	void hasTextsOfLimitedLength() {
		assertThat(details("x".repeat(200), "x".repeat(2000), "x".repeat(300)).name()).hasSize(200);
		assertThatIllegalArgumentException().isThrownBy(() -> details("x".repeat(201), "x", "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> details("x", "x".repeat(2001), "x"));
		assertThatIllegalArgumentException().isThrownBy(() -> details(" ", "x", "x"));
	}

	private static OrganizationDetails details(String name, String description, String address) {
		return new OrganizationDetails(name, description, new PostalAddress(address), null, null);
	}

	@Test
	void namesTheOrganizationOfAnObject() {
		ObjectAccess access = new ObjectAccess(Optional.of(ID),
				OrganizationAccess.ofStranger(new CallerStatus(true, false)));
		assertThat(access.requireOwner(Optional.empty(), () -> NotFound.of("role"))).isEqualTo(ID);
		assertThat(access.requireOwner(Optional.of(ID), () -> NotFound.of("role"))).isEqualTo(ID);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> access.requireOwner(Optional.of(new OrganizationId(8)), () -> NotFound.of("role")));
		ObjectAccess missing = new ObjectAccess(Optional.empty(), access.organizationAccess());
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> missing.requireOwner(Optional.empty(), () -> NotFound.of("role")));
	}

}
