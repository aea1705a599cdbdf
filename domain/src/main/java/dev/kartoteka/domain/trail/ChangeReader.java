package dev.kartoteka.domain.trail;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading the trail of changes, outside of any transaction. */
@DrivenPort
public interface ChangeReader {

	/** Those in an organization that pass the filter, newest first. */
	Listing<ChangeView> changesIn(OrganizationId organization, ChangeFilter filter);

	/** Those of accounts that pass the filter, newest first. */
	Listing<ChangeView> changesOfAccounts(ChangeFilter filter);

}
