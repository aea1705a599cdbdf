package dev.kartoteka.application.organization;

import java.time.Clock;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.organization.ChangeOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationChanges;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.Forbidden;

@UseCase
class ChangeOrganizationService implements ChangeOrganization {

	private final OrganizationAccessReader accessReader;

	private final OrganizationRepository organizations;

	private final AuditTrail audit;

	private final Clock clock;

	ChangeOrganizationService(OrganizationAccessReader accessReader, OrganizationRepository organizations,
			AuditTrail audit, Clock clock) {
		this.accessReader = accessReader;
		this.organizations = organizations;
		this.audit = audit;
		this.clock = clock;
	}

	@Override
	public OrganizationDetails change(Command command) {
		this.accessReader.of(command.caller(), command.organization()).require(Permission.ORGANIZATION_CHANGE);
		OrganizationChanges changes = command.changes().accept();
		Organization organization = this.organizations.findForChange(command.organization())
			.orElseThrow(() -> new Forbidden("The organization was dissolved in the meantime."));
		command.condition().require(organization.snapshot().version());
		AuditedState before = organization.snapshot().audited();
		organization.change(changes, this.clock);
		this.organizations.update(organization);
		this.audit.updated(Actor.of(command.caller()), before, organization.snapshot().audited());
		return organization.details();
	}

}
