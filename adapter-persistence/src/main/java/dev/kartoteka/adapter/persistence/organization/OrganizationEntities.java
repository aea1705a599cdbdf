package dev.kartoteka.adapter.persistence.organization;

import java.util.List;
import java.util.Optional;

import dev.kartoteka.adapter.persistence.shared.AggregateEntities;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

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
	 * Locks the next portion of the organization's cards and returns their ids in
	 * ascending order.
	 */
	@NativeQuery("""
			select id
			from client_card
			where organization_id = :organization and id > :behind
			order by id
			limit 10000
			for update""")
	List<Long> lockCards(long organization, long behind);

	/**
	 * Removes a portion of the organization's cards, with the words by which they are
	 * found. Each word is looked up by its key, so that the cost does not grow with the
	 * number of the organization's words. Returns the names of the cards' images.
	 */
	@NativeQuery("""
			with removed as (
				delete from client_card
				where organization_id = :organization and id > :behind and id <= :end
				returning id, image, name_words),
			forgotten as (
				delete from client_card_word
				where organization_id = :organization
					and ctid = any (array(
						select entry.ctid
						from removed card,
							unnest(string_to_array(card.name_words, ' ')) as filed (word),
							lateral (
								select own.ctid
								from client_card_word own
								where own.organization_id = :organization and own.word = filed.word
									and own.card_id = card.id
								limit 1) entry)))
			select image from removed where image is not null""")
	List<String> removeCards(long organization, long behind, long end);

	/** Removes cards from the directory. */
	@Modifying
	@NativeQuery("delete from client_card_directory where id = any (:cards)")
	void removeFromDirectory(Long[] cards);

	/**
	 * Removes a portion of the rows that name the organization as one of a client.
	 * Returns their number.
	 */
	@Modifying
	@NativeQuery("""
			delete from client_organization
			where organization_id = :organization and client_id in (
				select client_id from client_organization where organization_id = :organization limit 10000)""")
	int removeFromClients(long organization);

}
