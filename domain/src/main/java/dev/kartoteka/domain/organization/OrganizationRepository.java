package dev.kartoteka.domain.organization;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: stores organizations, within the transaction of the use case. */
@DrivenPort
public interface OrganizationRepository {

	OrganizationId nextId();

	void add(Organization organization);

	/** Finds the organization and locks it against changes until the transaction ends. */
	Optional<Organization> findForChange(OrganizationId id);

	/**
	 * Finds the organization and locks it, so that no card is added to it until the
	 * transaction ends.
	 */
	Optional<Organization> findForRemoval(OrganizationId id);

	/**
	 * Updates the stored organization.
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed after it was
	 * found
	 */
	void update(Organization organization);

	/** Whether the organization has client cards. */
	boolean keepsCards(OrganizationId id);

	/** Removes the organization with all its client cards; their clients stay. */
	void remove(Organization organization);

}
