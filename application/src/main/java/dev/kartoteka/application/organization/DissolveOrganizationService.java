package dev.kartoteka.application.organization;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.trail.Author;
import dev.kartoteka.domain.trail.ChangeTrail;

@UseCase
class DissolveOrganizationService implements DissolveOrganization {

	private final OrganizationAccessReader accessReader;

	private final OrganizationRepository organizations;

	private final ChangeTrail trail;

	DissolveOrganizationService(OrganizationAccessReader accessReader, OrganizationRepository organizations,
			ChangeTrail trail) {
		this.accessReader = accessReader;
		this.organizations = organizations;
		this.trail = trail;
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
		this.trail.deleted(Author.of(command.caller()), organization.snapshot().traced());
	}

}
