package dev.kartoteka.domain.organization;

import java.util.Collection;
import java.util.Set;

import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.shared.Forbidden;

/**
 * What a caller may do in one organization. The one place that decides over rights: the
 * creator holds every permission for good, a member those of his role, and nobody else
 * any.
 *
 * @param creator whether the caller's account founded the organization
 * @param member whether the caller's account is a member of it
 * @param granted the permissions of the member's role
 */
public record OrganizationAccess(CallerStatus account, boolean creator, boolean member, Set<Permission> granted) {

	public OrganizationAccess {
		granted = Set.copyOf(granted);
	}

	/** Of somebody who has nothing to do with the organization. */
	public static OrganizationAccess ofStranger(CallerStatus account) {
		return new OrganizationAccess(account, false, false, Set.of());
	}

	/** Of the account that founded the organization. */
	public static OrganizationAccess ofCreator(CallerStatus account) {
		return new OrganizationAccess(account, true, false, Set.of());
	}

	/**
	 * Lets only those pass who hold the permission.
	 * @throws Forbidden otherwise
	 */
	public void require(Permission permission) {
		this.account.requireActive();
		if (!holds(permission)) {
			throw new Forbidden("The caller lacks " + permission + ".");
		}
	}

	/**
	 * Lets only those pass who hold all that they are about to grant to somebody.
	 * @throws Forbidden otherwise
	 */
	public void requireAll(Collection<Permission> toGrant) {
		toGrant.forEach(this::require);
	}

	/**
	 * Lets those pass who belong to the organization.
	 * @throws Forbidden otherwise
	 */
	public void requireMembership() {
		this.account.requireActive();
		if (!belongs()) {
			throw new Forbidden("The caller does not belong to the organization.");
		}
	}

	/**
	 * Lets those pass who may see the organization itself: who belongs to it, and staff,
	 * who see all of them.
	 * @throws Forbidden otherwise
	 */
	public void requireReadAccess() {
		this.account.requireActive();
		if (!belongs() && !this.account.staff()) {
			throw new Forbidden("The caller does not belong to the organization.");
		}
	}

	/**
	 * Lets those pass who watch over the organization: its creator, and staff.
	 * @throws Forbidden otherwise
	 */
	public void requireOversight() {
		this.account.requireActive();
		if (!this.creator && !this.account.staff()) {
			throw new Forbidden("The caller is neither the organization's creator nor staff.");
		}
	}

	private boolean holds(Permission permission) {
		return this.creator || (this.member && this.granted.contains(permission));
	}

	private boolean belongs() {
		return this.creator || this.member;
	}

}
