package dev.kartoteka.domain.audit;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: reads the audit trail. */
@DrivingPort
public interface AuditQueries {

	/**
	 * Lists the changes in an organization, newest first, to its creator and to staff.
	 * Staff can also read those of a dissolved organization.
	 * @throws dev.kartoteka.domain.shared.Forbidden for any other caller, even if there
	 * is no such organization
	 */
	Listing<AuditEntryView> changesIn(Caller caller, OrganizationId organization, Submission<AuditFilter> filter);

	/**
	 * Lists the changes of accounts, including closed ones, newest first, to staff.
	 * @throws dev.kartoteka.domain.shared.Forbidden for any other caller
	 */
	Listing<AuditEntryView> changesOfAccounts(Caller caller, Submission<AuditFilter> filter);

}
