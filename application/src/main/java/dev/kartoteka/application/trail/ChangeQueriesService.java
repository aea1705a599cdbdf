package dev.kartoteka.application.trail;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationStandings;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.trail.ChangeFilter;
import dev.kartoteka.domain.trail.ChangeQueries;
import dev.kartoteka.domain.trail.ChangeReader;
import dev.kartoteka.domain.trail.ChangeView;

@UseCase(readOnly = true)
class ChangeQueriesService implements ChangeQueries {

	private final AccountStandings accountStandings;

	private final OrganizationStandings organizationStandings;

	private final ChangeReader changes;

	ChangeQueriesService(AccountStandings accountStandings, OrganizationStandings organizationStandings,
			ChangeReader changes) {
		this.accountStandings = accountStandings;
		this.organizationStandings = organizationStandings;
		this.changes = changes;
	}

	@Override
	public Listing<ChangeView> changesIn(Caller caller, OrganizationId organization, Submission<ChangeFilter> filter) {
		this.organizationStandings.of(caller, organization).demandOversight();
		return this.changes.changesIn(organization, filter.accept());
	}

	@Override
	public Listing<ChangeView> changesOfAccounts(Caller caller, Submission<ChangeFilter> filter) {
		this.accountStandings.of(caller).demandStaff();
		return this.changes.changesOfAccounts(filter.accept());
	}

}
