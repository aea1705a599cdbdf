package dev.kartoteka.application.transfer;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationReader;
import dev.kartoteka.domain.shared.Forbidden;

/** Who may offer an organization. Holds no lock and no connection. */
final class TransferRights {

	private final OrganizationAccessReader accessReader;

	private final OrganizationReader organizations;

	private final AccountReader accounts;

	TransferRights(OrganizationAccessReader accessReader, OrganizationReader organizations, AccountReader accounts) {
		this.accessReader = accessReader;
		this.organizations = organizations;
		this.accounts = accounts;
	}

	/**
	 * Requires that the caller may offer the organization.
	 * @return the creator at the moment
	 */
	AccountId require(Caller caller, OrganizationId organization) {
		OrganizationAccess access = this.accessReader.of(caller, organization);
		return creatorOf(organization).filter((creator) -> allows(access, creator))
			.orElseThrow(() -> new Forbidden("The caller may not offer the organization."));
	}

	/** Whether the account may offer the organization. */
	boolean holds(AccountId account, OrganizationId organization) {
		OrganizationAccess access = this.accessReader.of(account, organization);
		return creatorOf(organization).filter((creator) -> allows(access, creator)).isPresent();
	}

	private boolean allows(OrganizationAccess access, AccountId creator) {
		return access.mayTransfer(this.accounts.isActive(creator));
	}

	private Optional<AccountId> creatorOf(OrganizationId organization) {
		return this.organizations.organization(organization).map((found) -> new AccountId(found.creator().id()));
	}

}
