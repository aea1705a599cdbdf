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
 * Checks the organization that a caller names in a request to create something there. The
 * permission is checked before the rest of the input is opened. Whether an organization
 * is named at all is checked after the rest of the input.
 */
public final class OrganizationGuard {

	private final CallerStatusReader callerStatusReader;

	private final OrganizationAccessReader organizationAccessReader;

	public OrganizationGuard(CallerStatusReader callerStatusReader, OrganizationAccessReader organizationAccessReader) {
		this.callerStatusReader = callerStatusReader;
		this.organizationAccessReader = organizationAccessReader;
	}

	/**
	 * Requires the permission in the named organization. Requires an active caller if
	 * none is named.
	 * @return the caller's rights; none if no organization is named
	 */
	public OrganizationAccess require(Caller caller, Optional<OrganizationId> named, Permission permission) {
		if (named.isEmpty()) {
			OrganizationAccess none = OrganizationAccess.ofStranger(this.callerStatusReader.of(caller));
			none.callerStatus().requireActive();
			return none;
		}
		OrganizationAccess access = this.organizationAccessReader.of(caller, named.get());
		access.require(permission);
		return access;
	}

	/**
	 * Requires that an organization is named.
	 * @throws InvalidInput for {@code organization} if none is named
	 */
	public static OrganizationId required(Optional<OrganizationId> named) {
		return named.orElseThrow(() -> InvalidInput.of("organization", new Violation.Required()));
	}

}
