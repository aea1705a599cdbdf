package dev.kartoteka.domain.organization;

import java.util.Collection;
import java.util.Set;

import dev.kartoteka.domain.account.CallerStatus;
import dev.kartoteka.domain.shared.Forbidden;

/**
 * A caller's rights in one organization. All rights in organizations are decided here:
 * the creator has every permission, a member has those of the role, and other callers
 * have none.
 *
 * @param creator whether the caller's account is the organization's creator
 * @param member whether the caller's account is a member of it
 * @param granted the permissions of the member's role
 */
public record OrganizationAccess(CallerStatus callerStatus, boolean creator, boolean member, Set<Permission> granted) {

	public OrganizationAccess {
		granted = Set.copyOf(granted);
	}

	/** Returns the rights of a caller who does not belong to the organization. */
	public static OrganizationAccess ofStranger(CallerStatus callerStatus) {
		return new OrganizationAccess(callerStatus, false, false, Set.of());
	}

	/** Returns the rights of the organization's creator. */
	public static OrganizationAccess ofCreator(CallerStatus callerStatus) {
		return new OrganizationAccess(callerStatus, true, false, Set.of());
	}

	/**
	 * Requires a permission.
	 * @throws Forbidden otherwise
	 */
	public void require(Permission permission) {
		this.callerStatus.requireActive();
		if (!holds(permission)) {
			throw new Forbidden("The caller lacks " + permission + ".");
		}
	}

	/**
	 * Requires all permissions that the caller is about to grant or to take away.
	 * @throws Forbidden otherwise
	 */
	public void requireAll(Collection<Permission> permissions) {
		permissions.forEach(this::require);
	}

	/**
	 * Requires that the caller belongs to the organization.
	 * @throws Forbidden otherwise
	 */
	public void requireMembership() {
		this.callerStatus.requireActive();
		if (!belongs()) {
			throw new Forbidden("The caller does not belong to the organization.");
		}
	}

	/**
	 * Requires a caller who may read the organization: one who belongs to it, or staff.
	 * @throws Forbidden otherwise
	 */
	public void requireReadAccess() {
		this.callerStatus.requireActive();
		if (!belongs() && !this.callerStatus.staff()) {
			throw new Forbidden("The caller does not belong to the organization.");
		}
	}

	/**
	 * Requires a caller who may read the organization's audit trail: its creator, or
	 * staff.
	 * @throws Forbidden otherwise
	 */
	public void requireOversight() {
		this.callerStatus.requireActive();
		if (!this.creator && !this.callerStatus.staff()) {
			throw new Forbidden("The caller is neither the organization's creator nor staff.");
		}
	}

	/** Returns what the caller may do, to one who may read the organization. */
	public OrganizationQueries.HeldRights rights() {
		requireReadAccess();
		return new OrganizationQueries.HeldRights(this.creator ? Set.of(Permission.values()) : this.granted,
				this.creator || this.callerStatus.staff(), this.creator);
	}

	/** Whether the caller is active and holds all these permissions. */
	public boolean holdsAll(Collection<Permission> permissions) {
		return this.callerStatus.active() && permissions.stream().allMatch(this::holds);
	}

	/**
	 * Whether the caller is active and may offer the organization to a member: its
	 * creator, or staff while the creator cannot.
	 * @param creatorActive whether the creator's account is active
	 */
	public boolean mayTransfer(boolean creatorActive) {
		return this.callerStatus.active() && (this.creator || (this.callerStatus.staff() && !creatorActive));
	}

	private boolean holds(Permission permission) {
		return this.creator || (this.member && this.granted.contains(permission));
	}

	private boolean belongs() {
		return this.creator || this.member;
	}

}
