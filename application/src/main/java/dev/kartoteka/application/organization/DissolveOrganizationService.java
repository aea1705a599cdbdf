package dev.kartoteka.application.organization;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.audit.Actor;
import dev.kartoteka.domain.audit.AuditTrail;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;

@UseCase
class DissolveOrganizationService implements DissolveOrganization {

	private final OrganizationAccessReader accessReader;

	private final OrganizationRepository organizations;

	private final AuditTrail audit;

	DissolveOrganizationService(OrganizationAccessReader accessReader, OrganizationRepository organizations,
			AuditTrail audit) {
		this.accessReader = accessReader;
		this.organizations = organizations;
		this.audit = audit;
	}

	@Override
	public void dissolve(Command command) {
		this.accessReader.of(command.caller(), command.organization()).require(Permission.ORGANIZATION_DELETE);
		Organization organization = this.organizations.findForRemoval(command.organization())
			.orElseThrow(() -> new Forbidden("The organization was dissolved in the meantime."));
		if (!command.withCards() && this.organizations.keepsCards(organization.id())) {
			throw new OrganizationKeepsCards();
		}
		this.organizations.remove(organization);
		this.audit.deleted(Actor.of(command.caller()), organization.snapshot().audited());
	}

}
