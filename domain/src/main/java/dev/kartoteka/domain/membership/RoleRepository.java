package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.InvalidInput;

/** Driven port: stores roles, within the transaction of the use case. */
@DrivenPort
public interface RoleRepository {

	RoleId nextId();

	/**
	 * Adds a new role.
	 * @throws InvalidInput with {@code NotUnique} if the organization has a role of that
	 * name
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization has been
	 * dissolved
	 */
	void add(Role role);

	/**
	 * Finds the role of that organization. Until the transaction ends, others can change
	 * it but not remove it.
	 */
	Optional<Role> findForUse(RoleId id, OrganizationId organization);

	/**
	 * Finds the organization's oldest role that has every permission, and locks it as
	 * {@link #findForUse} does.
	 */
	Optional<Role> findForUseWithEveryPermission(OrganizationId organization);

	/** Finds the role and locks it against changes until the transaction ends. */
	Optional<Role> findForChange(RoleId id);

	/**
	 * Updates the stored role.
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	void update(Role role);

	/**
	 * Removes the role.
	 * @throws RoleInUse if a member has it, even one that gets it at the same time
	 */
	void remove(Role role);

}
