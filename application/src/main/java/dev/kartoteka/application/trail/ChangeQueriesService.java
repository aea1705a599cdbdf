package dev.kartoteka.application.trail;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.trail.ChangeFilter;
import dev.kartoteka.domain.trail.ChangeQueries;
import dev.kartoteka.domain.trail.ChangeReader;
import dev.kartoteka.domain.trail.ChangeView;

@UseCase(readOnly = true)
class ChangeQueriesService implements ChangeQueries {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader organizationAccessReader;

	private final ChangeReader changes;

	ChangeQueriesService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			ChangeReader changes) {
		this.callerStatusReader = callerStatusReader;
		this.organizationAccessReader = organizationAccessReader;
		this.changes = changes;
	}

	@Override
	public Listing<ChangeView> changesIn(Caller caller, OrganizationId organization, Submission<ChangeFilter> filter) {
		this.organizationAccessReader.of(caller, organization).requireOversight();
		return this.changes.changesIn(organization, filter.accept());
	}

	@Override
	public Listing<ChangeView> changesOfAccounts(Caller caller, Submission<ChangeFilter> filter) {
		this.callerStatusReader.of(caller).requireStaff();
		return this.changes.changesOfAccounts(filter.accept());
	}

}
