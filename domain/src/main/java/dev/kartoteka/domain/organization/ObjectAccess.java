package dev.kartoteka.domain.organization;

import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.shared.Forbidden;
import dev.kartoteka.domain.shared.NotFound;

/**
 * What a caller may do with an object that belongs to an organization: the object's own
 * organization decides, whatever the caller says.
 *
 * @param owner empty if there is no such object; the standing is a stranger's then
 */
public record ObjectAccess(Optional<OrganizationId> owner, OrganizationAccess access) {

	/**
	 * Lets only those pass who hold the permission in the object's own organization.
	 * @param named the organization that the caller says it is, if he says any
	 * @return the object's own organization
	 * @throws Forbidden if the caller lacks the permission, or names another organization
	 * @throws NotFound if there is no such object
	 */
	public OrganizationId require(Permission permission, Optional<OrganizationId> named, Supplier<NotFound> missing) {
		this.access.account().requireActive();
		OrganizationId organization = this.owner.orElseThrow(missing);
		this.access.require(permission);
		if (named.isPresent() && !named.get().equals(organization)) {
			throw new Forbidden("The object belongs to another organization than the one that was named.");
		}
		return organization;
	}

}
