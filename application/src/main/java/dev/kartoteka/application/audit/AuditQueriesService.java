package dev.kartoteka.application.audit;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.audit.AuditFilter;
import dev.kartoteka.domain.audit.AuditQueries;
import dev.kartoteka.domain.audit.AuditReader;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

@UseCase(readOnly = true)
class AuditQueriesService implements AuditQueries {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader organizationAccessReader;

	private final AuditReader changes;

	AuditQueriesService(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader,
			AuditReader changes) {
		this.callerStatusReader = callerStatusReader;
		this.organizationAccessReader = organizationAccessReader;
		this.changes = changes;
	}

	@Override
	public Listing<AuditEntryView> changesIn(Caller caller, OrganizationId organization,
			Submission<AuditFilter> filter) {
		this.organizationAccessReader.of(caller, organization).requireOversight();
		return this.changes.changesIn(organization, filter.accept());
	}

	@Override
	public Listing<AuditEntryView> changesOfAccounts(Caller caller, Submission<AuditFilter> filter) {
		this.callerStatusReader.of(caller).requireStaff();
		return this.changes.changesOfAccounts(filter.accept());
	}

}
