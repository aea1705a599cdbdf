package dev.kartoteka.domain.person;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.ClientId;
import dev.kartoteka.domain.clientcard.ClientCardId;
import dev.kartoteka.domain.organization.OrganizationId;

/**
 * What an erasure has removed.
 *
 * @param client the id that the record had; null if there was none
 * @param organizations those that kept something of the person
 */
public record ErasedPerson(@Nullable ClientId client, PersonCounts counts, List<Concerned> organizations) {

	public ErasedPerson {
		organizations = List.copyOf(organizations);
	}

	/**
	 * An organization that kept something of the person.
	 *
	 * @param cards the cards that it had
	 */
	public record Concerned(OrganizationId organization, List<ClientCardId> cards) {

		public Concerned {
			cards = List.copyOf(cards);
		}

	}

}
