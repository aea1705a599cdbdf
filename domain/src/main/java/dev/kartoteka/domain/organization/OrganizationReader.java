package dev.kartoteka.domain.organization;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads organizations, outside of any transaction. */
@DrivenPort
public interface OrganizationReader {

	/** Lists the organizations that the account belongs to, newest first. */
	Listing<OrganizationView> organizationsOf(AccountId account);

	/** Lists all organizations, newest first. */
	Listing<OrganizationView> everyOrganization();

	Optional<OrganizationView> organization(OrganizationId id);

}
