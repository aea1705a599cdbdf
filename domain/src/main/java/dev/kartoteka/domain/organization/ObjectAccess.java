package dev.kartoteka.domain.organization;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

/**
 * A caller's rights on an object that belongs to an organization. The object's own
 * organization decides, even if the caller names another one.
 *
 * @param owner the object's organization; empty if there is no such object, and the
 * caller has no rights then
 */
public record ObjectAccess(Optional<OrganizationId> owner, OrganizationAccess organizationAccess) {

	/**
	 * Requires a permission in the object's own organization.
	 * @param named the organization that the caller names, if any
	 * @return the object's own organization
	 * @throws Forbidden if the caller lacks the permission, or names another organization
	 * @throws NotFound if there is no such object
	 */
	public OrganizationId require(Permission permission, Optional<OrganizationId> named, Supplier<NotFound> missing) {
		this.organizationAccess.callerStatus().requireActive();
		if (this.owner.isEmpty()) {
			throw missing.get();
		}
		this.organizationAccess.require(permission);
		return requireOwner(named, missing);
	}

	/**
	 * Requires that the object belongs to the organization that the caller names.
	 * @param named the organization that the caller names, if any
	 * @return the object's own organization
	 * @throws Forbidden if the caller names another organization
	 * @throws NotFound if there is no such object
	 */
	public OrganizationId requireOwner(Optional<OrganizationId> named, Supplier<NotFound> missing) {
		OrganizationId organization = this.owner.orElseThrow(missing);
		if (named.isPresent() && !named.get().equals(organization)) {
			throw new Forbidden("The object belongs to another organization than the one that was named.");
		}
		return organization;
	}

}
