package dev.kartoteka.application.organization;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.organization.OrganizationAccess;
import dev.kartoteka.domain.organization.OrganizationAccessReader;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.Permission;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.Violation;

/**
 * The organization that a caller names in what he sends to make something in it. His
 * right there is checked before anything else of it is looked at; that he names one at
 * all, after everything else.
 */
public final class OrganizationGuard {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader organizationAccessReader;

	public OrganizationGuard(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader) {
		this.callerStatusReader = callerStatusReader;
		this.organizationAccessReader = organizationAccessReader;
	}

	/**
	 * Lets those pass who hold the permission in the organization they name, and those
	 * admitted callers who name none.
	 * @return what the caller may do; nothing if he names no organization
	 */
	public OrganizationAccess require(Caller caller, Optional<OrganizationId> named, Permission permission) {
		if (named.isEmpty()) {
			OrganizationAccess nowhere = OrganizationAccess.ofStranger(this.callerStatusReader.of(caller));
			nowhere.account().requireActive();
			return nowhere;
		}
		OrganizationAccess access = this.organizationAccessReader.of(caller, named.get());
		access.require(permission);
		return access;
	}

	/**
	 * The organization, which has to be there by now.
	 * @throws InvalidInput if the caller named none
	 */
	public static OrganizationId required(Optional<OrganizationId> named) {
		return named.orElseThrow(() -> InvalidInput.of("organization", new Violation.Required()));
	}

}
