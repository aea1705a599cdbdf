package dev.kartoteka.application.organization;

import java.util.Optional;

import dev.kartoteka.domain.account.AccountStandings;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationStanding;
import dev.kartoteka.domain.organization.OrganizationStandings;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/**
 * The organization that a caller names in what he sends to make something in it. His
 * right there is checked before anything else of it is looked at; that he names one at
 * all, after everything else.
 */
public final class NamedOrganization {

	private final AccountStandings accountStandings;

	private final OrganizationStandings organizationStandings;

	public NamedOrganization(AccountStandings accountStandings, OrganizationStandings organizationStandings) {
		this.accountStandings = accountStandings;
		this.organizationStandings = organizationStandings;
	}

	/**
	 * Lets those pass who hold the permission in the organization they name, and those
	 * admitted callers who name none.
	 * @return what the caller may do; nothing if he names no organization
	 */
	public OrganizationStanding demand(Caller caller, Optional<OrganizationId> named, Permission permission) {
		if (named.isEmpty()) {
			OrganizationStanding nowhere = OrganizationStanding.ofStranger(this.accountStandings.of(caller));
			nowhere.account().demandAdmitted();
			return nowhere;
		}
		OrganizationStanding standing = this.organizationStandings.of(caller, named.get());
		standing.demand(permission);
		return standing;
	}

	/**
	 * The organization, which has to be there by now.
	 * @throws InvalidInput if the caller named none
	 */
	public static OrganizationId required(Optional<OrganizationId> named) {
		return named.orElseThrow(() -> InvalidInput.of("organization", new Violation.Required()));
	}

}
