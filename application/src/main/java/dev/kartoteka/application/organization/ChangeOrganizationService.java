package dev.kartoteka.application.organization;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.TracedState;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class ChangeOrganizationService implements ChangeOrganization {

	private final OrganizationAccessReader accessReader;

	private final OrganizationRepository organizations;

	private final ChangeTrail trail;

	private final Clock clock;

	ChangeOrganizationService(OrganizationAccessReader accessReader, OrganizationRepository organizations,
			ChangeTrail trail, Clock clock) {
		this.accessReader = accessReader;
		this.organizations = organizations;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public OrganizationDetails change(Command command) {
		this.accessReader.of(command.caller(), command.organization()).require(Permission.ORGANIZATION_CHANGE);
		OrganizationChanges changes = command.changes().accept();
		Organization organization = this.organizations.findForChange(command.organization())
			.orElseThrow(() -> new Forbidden("The organization was dissolved in the meantime."));
		TracedState before = organization.snapshot().traced();
		organization.change(changes, this.clock);
		this.organizations.update(organization);
		this.trail.updated(Author.of(command.caller()), before, organization.snapshot().traced());
		return organization.details();
	}

}
