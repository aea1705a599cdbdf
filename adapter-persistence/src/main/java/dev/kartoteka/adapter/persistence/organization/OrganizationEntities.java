package dev.kartoteka.adapter.persistence.organization;

import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

interface OrganizationEntities extends AggregateEntities<OrganizationEntity> {

	/**
	 * Loads an organization with {@code for update}, which Hibernate does not use: adding
	 * a card takes a key share lock on its organization, and waits for this lock.
	 */
	@NativeQuery("select * from organization where id = :id for update")
	Optional<OrganizationEntity> findForRemovalById(long id);

	@NativeQuery("select exists (select from client_card where organization_id = :id)")
	boolean keepsCards(long id);

	/**
	 * Returns the last id of the next portion of the organization's cards; empty if there
	 * are no more.
	 */
	@NativeQuery("""
			select max(id)
			from (
				select id from client_card where organization_id = :organization and id > :behind order by id limit 10000
			) portion""")
	Optional<Long> endOfCards(long organization, long behind);

	@Modifying
	@NativeQuery("delete from client_card where organization_id = :organization and id > :behind and id <= :end")
	void removeCards(long organization, long behind, long end);

}
