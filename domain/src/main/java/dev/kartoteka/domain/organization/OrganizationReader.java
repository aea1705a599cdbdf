package dev.kartoteka.domain.organization;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reading organizations, outside of any transaction. */
@DrivenPort
public interface OrganizationReader {

	/** Those the account belongs to, newest first. */
	Listing<OrganizationView> organizationsOf(AccountId account);

	/** All of them, newest first. */
	Listing<OrganizationView> everyOrganization();

	Optional<OrganizationView> organization(OrganizationId id);

}
