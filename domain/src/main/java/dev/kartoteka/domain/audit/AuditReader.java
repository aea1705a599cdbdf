package dev.kartoteka.domain.audit;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading the trail of changes, outside of any transaction. */
@DrivenPort
public interface AuditReader {

	/** Those in an organization that pass the filter, newest first. */
	Listing<AuditEntryView> changesIn(OrganizationId organization, AuditFilter filter);

	/** Those of accounts that pass the filter, newest first. */
	Listing<AuditEntryView> changesOfAccounts(AuditFilter filter);

}
