package dev.kartoteka.application.organization;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.organization.DissolveOrganization;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationKeepsCards;
import dev.kartoteka.domain.organization.OrganizationRepository;
import dev.kartoteka.domain.organization.OrganizationStandings;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.Forbidden;

@UseCase
class DissolveOrganizationService implements DissolveOrganization {

	private final OrganizationStandings standings;

	private final OrganizationRepository organizations;

	DissolveOrganizationService(OrganizationStandings standings, OrganizationRepository organizations) {
		this.standings = standings;
		this.organizations = organizations;
	}

	@Override
	public void dissolve(Command command) {
		this.standings.of(command.caller(), command.organization()).demand(Permission.ORGANIZATION_DELETE);
		Organization organization = this.organizations.findForRemoval(command.organization())
			.orElseThrow(() -> new Forbidden("The organization was dissolved in the meantime."));
		if (!command.withCards() && this.organizations.keepsCards(organization.id())) {
			throw new OrganizationKeepsCards();
		}
		this.organizations.remove(organization);
	}

}
