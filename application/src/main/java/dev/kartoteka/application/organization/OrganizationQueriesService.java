package dev.kartoteka.application.organization;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationQueries;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.organization.OrganizationStandings;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.Listing;

@UseCase(readOnly = true)
class OrganizationQueriesService implements OrganizationQueries {

	private final AccountStandings accountStandings;

	private final OrganizationStandings organizationStandings;

	private final OrganizationReader organizations;

	OrganizationQueriesService(AccountStandings accountStandings, OrganizationStandings organizationStandings,
			OrganizationReader organizations) {
		this.accountStandings = accountStandings;
		this.organizationStandings = organizationStandings;
		this.organizations = organizations;
	}

	@Override
	public Listing<OrganizationView> organizations(Caller caller) {
		Standing standing = this.accountStandings.of(caller);
		standing.demandAdmitted();
		return standing.staff() ? this.organizations.everyOrganization()
				: this.organizations.organizationsOf(caller.account());
	}

	@Override
	public OrganizationView organization(Caller caller, OrganizationId id) {
		this.organizationStandings.of(caller, id).demandSight();
		return this.organizations.organization(id)
			.orElseThrow(() -> new Forbidden("There is no such organization, which staff alone may know."));
	}

}
