package dev.kartoteka.domain.membership;

import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.InvalidInput;

/** Driven port: the roles, within the transaction of the use case. */
@DrivenPort
public interface RoleRepository {

	RoleId nextId();

	/**
	 * Adds a new role.
	 * @throws InvalidInput with {@code NotUnique} if the organization has a role of that
	 * name
	 * @throws dev.kartoteka.domain.shared.Forbidden if the organization was dissolved in
	 * the meantime
	 */
	void add(Role role);

	/**
	 * The role of that organization, kept as it is by nobody: others may change it until
	 * the transaction ends, but not remove it.
	 */
	Optional<Role> findForUse(RoleId id, OrganizationId organization);

	/** The role, locked against changes by others until the transaction ends. */
	Optional<Role> findForChange(RoleId id);

	/**
	 * Stores the changed role.
	 * @throws InvalidInput as {@link #add} does
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed since it was
	 * found
	 */
	void update(Role role);

	/**
	 * Removes the role.
	 * @throws RoleInUse if a member has it, also if he gets it at the same moment
	 */
	void remove(Role role);

}
