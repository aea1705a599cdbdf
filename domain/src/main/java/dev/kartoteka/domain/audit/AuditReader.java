package dev.kartoteka.domain.audit;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads the audit trail, outside of any transaction. */
@DrivenPort
public interface AuditReader {

	/** Lists the entries of an organization that match the filter, newest first. */
	Listing<AuditEntryView> changesIn(OrganizationId organization, AuditFilter filter);

	/** Lists the entries of accounts that match the filter, newest first. */
	Listing<AuditEntryView> changesOfAccounts(AuditFilter filter);

}
