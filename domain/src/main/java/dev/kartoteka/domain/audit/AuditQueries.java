package dev.kartoteka.domain.audit;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: what callers may read of the trail of changes. */
@DrivingPort
public interface AuditQueries {

	/**
	 * The changes in an organization, for its creator and for staff; newest first. Staff
	 * also read those of an organization that was dissolved.
	 * @throws dev.kartoteka.domain.shared.Forbidden for anybody else, also if there is no
	 * such organization
	 */
	Listing<AuditEntryView> changesIn(Caller caller, OrganizationId organization, Submission<AuditFilter> filter);

	/**
	 * The changes of accounts, also of those that were closed, for staff; newest first.
	 * @throws dev.kartoteka.domain.shared.Forbidden for anybody else
	 */
	Listing<AuditEntryView> changesOfAccounts(Caller caller, Submission<AuditFilter> filter);

}
