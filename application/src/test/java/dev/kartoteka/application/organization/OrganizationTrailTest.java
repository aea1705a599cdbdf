package dev.kartoteka.application.organization;

import org.junit.jupiter.api.Test;

import dev.kartoteka.application.UseCasesInMemory;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.CreateOrganization;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

import static org.assertj.core.api.Assertions.assertThat;

/** What the audit trail says of organizations. */
class OrganizationTrailTest extends UseCasesInMemory {

	private static final OrganizationDetails SALON = new OrganizationDetails("Salon", "Hair",
			new PostalAddress("Street"), null, null);

	private final OrganizationUseCases organizations = new OrganizationUseCases(this.fakes);

	private final ChangeOrganization change = new ChangeOrganizationService(this.ports.organizationAccessReader(),
			this.ports.organizations(), this.ports.audit(), this.clock);

	private final Caller alice = this.given.loggedIn(this.given.anAccount("alice"));

	@Test
	void tellsWhoCreatesChangesAndDissolves() {
		OrganizationId salon = this.organizations.create()
			.create(new CreateOrganization.Command(this.alice, Submission.of(SALON)))
			.id();
		change(salon, "Garage");
		change(salon, "Garage");
		this.organizations.dissolve().dissolve(new DissolveOrganization.Command(this.alice, salon, true));
		assertThat(trailOf(salon)).allMatch((entry) -> entry.objectId() == salon.value())
			.extracting((entry) -> entry.actor() + " " + entry.verb())
			.containsExactly(alices("create"), alices("update"), alices("delete"));
	}

	private String alices(String verb) {
		return this.alice.account().value() + " " + verb;
	}

	private void change(OrganizationId organization, String name) {
		OrganizationChanges changes = new OrganizationChanges(Change.to(name), Change.none(), Change.none(),
				Change.none(), Change.none());
		this.change.change(new ChangeOrganization.Command(this.alice, organization, Submission.of(changes),
				VersionCondition.any()));
	}

}
