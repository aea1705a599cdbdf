package dev.kartoteka.domain.organization;

import java.util.Set;

import dev.kartoteka.domain.account.Standing;
import dev.kartoteka.domain.shared.Forbidden;

/**
 * What a caller may do in one organization. The one place that decides over rights: the
 * creator holds every permission for good, and nobody else belongs to the organization.
 *
 * @param creator whether the caller's account founded the organization
 */
public record OrganizationStanding(Standing account, boolean creator) {

	/** Of somebody who has nothing to do with the organization. */
	public static OrganizationStanding strangerWith(Standing account) {
		return new OrganizationStanding(account, false);
	}

	/** What the caller may do. */
	public Set<Permission> permissions() {
		return this.creator ? Set.of(Permission.values()) : Set.of();
	}

	/**
	 * Lets only those pass who hold the permission.
	 * @throws Forbidden otherwise
	 */
	public void demand(Permission permission) {
		this.account.demandAdmitted();
		if (!permissions().contains(permission)) {
			throw new Forbidden("The caller lacks " + permission + ".");
		}
	}

	/**
	 * Lets those pass who may see the organization itself: who belongs to it, and staff,
	 * who see all of them.
	 * @throws Forbidden otherwise
	 */
	public void demandSight() {
		this.account.demandAdmitted();
		if (!this.creator && !this.account.staff()) {
			throw new Forbidden("The caller does not belong to the organization.");
		}
	}

}
