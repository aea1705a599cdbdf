package dev.kartoteka.application.organization;

import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationCreators;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.VersionCondition;
import dev.kartoteka.domain.shared.Violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrganizationUseCasesTest extends UseCasesInMemory {

	private static final OrganizationDetails DETAILS = new OrganizationDetails("Test", "Test",
			new PostalAddress("Test"), null, null);

	private static final OrganizationChanges RENAME = new OrganizationChanges(Change.to("Renamed"), Change.none(),
			Change.none(), Change.none(), Change.none());

	private static final OrganizationDetails BLANK = new OrganizationDetails("Test", "", PostalAddress.UNKNOWN, null,
			null);

	private static final OrganizationChanges EMPTIED = new OrganizationChanges(Change.none(), Change.to(" "),
			Change.to(PostalAddress.UNKNOWN), Change.none(), Change.none());

	private final CreateOrganization creating = creatingBy(OrganizationCreators.ANYONE);

	private final ChangeOrganization change = new ChangeOrganizationService(this.ports.organizationAccessReader(),
			this.ports.organizations(), this.ports.audit(), this.clock);

	private final DissolveOrganization dissolve = new DissolveOrganizationService(this.ports.organizationAccessReader(),
			this.ports.organizations(), this.ports.audit());

	private final OrganizationQueries queries = new OrganizationQueriesService(this.ports.callerStatusReader(),
			this.ports.organizationAccessReader(), this.ports.organizationReader());

	private final AccountId alice = this.given.anAccount("alice");

	private final Caller caller = this.given.loggedIn(this.alice);

	private final Caller stranger = this.given.loggedIn(this.given.anAccount("bob"));

	private final Caller staff = this.given.loggedIn(this.given.aStaffAccount("admin"));

	private CreateOrganization creatingBy(OrganizationCreators creators) {
		return new CreateOrganizationService(this.ports.callerStatusReader(), this.ports.organizations(), creators,
				this.ports.audit(), this.clock);
	}

	@Test
	void letsStaffAloneCreateIfTheOperatorSaysSo() {
		CreateOrganization byStaff = creatingBy(OrganizationCreators.STAFF);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> byStaff.create(new CreateOrganization.Command(this.caller, Submission.of(DETAILS))));
		assertThat(byStaff.create(new CreateOrganization.Command(this.staff, Submission.of(DETAILS))).creator())
			.isEqualTo(this.staff.account());
	}

	@Test
	void makesTheFounderTheCreator() {
		Organization.Snapshot founded = this.creating
			.create(new CreateOrganization.Command(this.caller, Submission.of(DETAILS)));
		assertThat(founded.creator()).isEqualTo(this.alice);
		assertThat(this.queries.organization(this.caller, founded.id()).name()).isEqualTo("Test");
	}

	@Test
	void looksAtNobodysInputBeforeHeIsAdmitted() {
		Submission<OrganizationDetails> bad = Submission.refused(new IllegalStateException("bad input"));
		this.given.deactivate(this.alice);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.creating.create(new CreateOrganization.Command(this.caller, bad)));
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.creating.create(new CreateOrganization.Command(this.stranger, bad)));
	}

	@Test
	void letsTheCreatorAmendAndNobodyElse() {
		OrganizationId id = this.given.anOrganization(this.alice);
		assertThat(amendedBy(this.caller, id).name()).isEqualTo("Renamed");
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> amendedBy(this.stranger, id));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> amendedBy(this.staff, id));
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> amendedBy(this.caller, new OrganizationId(4711)));
	}

	@Test
	void showsOwnOrganizationsAndStaffAllOfThem() {
		OrganizationId own = this.given.anOrganization(this.alice);
		OrganizationId other = this.given.anOrganization(this.stranger.account());
		assertThat(this.queries.organizations(this.caller).all()).extracting(OrganizationView::id)
			.containsExactly(own.value());
		assertThat(this.queries.organizations(this.staff).all()).extracting(OrganizationView::id)
			.containsExactly(other.value(), own.value());
		assertThat(this.queries.organization(this.staff, own).id()).isEqualTo(own.value());
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.organization(this.stranger, own));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.queries.organization(this.staff, new OrganizationId(4711)));
	}

	@Test
	void showsAMemberTheOrganizationAndLetsHimDoWhatHisRoleHolds() {
		OrganizationId id = this.given.anOrganization(this.alice);
		RoleId secretary = this.given.aRole(id, "Secretary", Permission.ORGANIZATION_CHANGE);
		this.given.aMember(this.stranger.account(), secretary, id);
		assertThat(this.queries.organizations(this.stranger).all()).extracting(OrganizationView::id)
			.containsExactly(id.value());
		assertThat(this.queries.organization(this.stranger, id).creator().id()).isEqualTo(this.alice.value());
		assertThat(amendedBy(this.stranger, id).name()).isEqualTo("Renamed");
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.dissolve.dissolve(new DissolveOrganization.Command(this.stranger, id, true)));
	}

	@Test
	void showsTheOrganizationTogetherWithWhatTheCallerMayDo() {
		OrganizationId id = this.given.anOrganization(this.alice);
		OrganizationQueries.WithRights own = this.queries.withRights(this.caller, id);
		assertThat(own.organization().id()).isEqualTo(id.value());
		assertThat(own.rights()).isEqualTo(this.queries.rights(this.caller, id));
		assertThat(this.queries.withRights(this.staff, id).rights().permissions()).isEmpty();
		assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> this.queries.withRights(this.stranger, id));
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.queries.withRights(this.staff, new OrganizationId(4711)));
	}

	@Test
	void dissolvesAnOrganizationWithItsRolesAndMembers() {
		OrganizationId id = this.given.anOrganization(this.alice);
		RoleId boss = this.given.aRole(id, "Boss", Permission.ORGANIZATION_DELETE);
		this.given.aMember(this.stranger.account(), boss, id);
		this.dissolve.dissolve(new DissolveOrganization.Command(this.stranger, id, false));
		assertThat(this.ports.organizationReader().organization(id)).isEmpty();
		assertThat(this.ports.roles().findForChange(boss)).isEmpty();
		assertThat(this.queries.organizations(this.stranger).all()).isEmpty();
	}

	@Test
	void dissolvesAnOrganizationWithCardsOnlyIfTheyAreGivenUp() {
		OrganizationId id = this.given.anOrganization(this.alice);
		this.given.aClientCard().of(id);
		assertThatExceptionOfType(OrganizationKeepsCards.class)
			.isThrownBy(() -> this.dissolve.dissolve(new DissolveOrganization.Command(this.caller, id, false)));
		this.dissolve.dissolve(new DissolveOrganization.Command(this.caller, id, true));
		assertThat(this.ports.organizationReader().organization(id)).isEmpty();
	}

	@Test
	void letsNobodyButTheCreatorDissolve() {
		OrganizationId id = this.given.anOrganization(this.alice);
		assertThatExceptionOfType(Forbidden.class)
			.isThrownBy(() -> this.dissolve.dissolve(new DissolveOrganization.Command(this.stranger, id, true)));
		this.dissolve.dissolve(new DissolveOrganization.Command(this.caller, id, false));
		assertThat(this.ports.organizationReader().organization(id)).isEmpty();
	}

	@Test
	void refusesToChangeAnOrganizationThatHasChangedMeanwhile() {
		OrganizationId id = this.given.anOrganization(this.alice);
		VersionCondition read = new VersionCondition.OneOf(Set.of(Version.FIRST));
		this.change.change(new ChangeOrganization.Command(this.caller, id, Submission.of(RENAME), read));
		assertThatExceptionOfType(StaleVersion.class).isThrownBy(
				() -> this.change.change(new ChangeOrganization.Command(this.caller, id, Submission.of(RENAME), read)));
	}

	@Test
	void requiresADescriptionAndAnAddressOfANewOrganization() {
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> this.creating.create(new CreateOrganization.Command(this.caller, Submission.of(BLANK))))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(blank("description"),
					blank("address")));
	}

	@Test
	void letsAnImportedOrganizationRemainWithoutADescription() {
		Organization imported = Organization.restore(new Organization.Snapshot(this.ports.organizations().nextId(),
				this.alice, BLANK, this.clock.instant(), this.clock.instant(), Version.FIRST));
		this.ports.organizations().add(imported);
		assertThat(amendedBy(this.caller, imported.id()))
			.isEqualTo(new OrganizationDetails("Renamed", "", PostalAddress.UNKNOWN, null, null));
		OrganizationChanges filled = new OrganizationChanges(Change.none(), Change.to("D"), Change.none(),
				Change.none(), Change.none());
		assertThat(changed(imported.id(), filled).description()).isEqualTo("D");
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> changed(imported.id(), EMPTIED))
			.satisfies((refusal) -> assertThat(refusal.violations()).containsExactly(blank("description")));
	}

	private OrganizationDetails changed(OrganizationId id, OrganizationChanges changes) {
		return this.change
			.change(new ChangeOrganization.Command(this.caller, id, Submission.of(changes), VersionCondition.any()));
	}

	private static FieldViolation blank(String field) {
		return new FieldViolation(field, new Violation.Blank());
	}

	private OrganizationDetails amendedBy(Caller who, OrganizationId id) {
		return this.change
			.change(new ChangeOrganization.Command(who, id, Submission.of(RENAME), VersionCondition.any()));
	}

}
