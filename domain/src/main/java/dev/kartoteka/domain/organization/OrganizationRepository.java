package dev.kartoteka.domain.organization;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the organizations, within the transaction of the use case. */
@DrivenPort
public interface OrganizationRepository {

	OrganizationId nextId();

	void add(Organization organization);

	/** The organization, locked against changes by others until the transaction ends. */
	Optional<Organization> findForChange(OrganizationId id);

	/**
	 * The organization, locked so that until the transaction ends nobody adds a card to
	 * it.
	 */
	Optional<Organization> findForRemoval(OrganizationId id);

	/**
	 * Stores the changed organization.
	 * @throws dev.kartoteka.domain.shared.StaleVersion if it was changed since it was
	 * found
	 */
	void update(Organization organization);

	/** Whether the organization keeps any client cards. */
	boolean keepsCards(OrganizationId id);

	/** Removes the organization with all its client cards; their clients stay. */
	void remove(Organization organization);

}
