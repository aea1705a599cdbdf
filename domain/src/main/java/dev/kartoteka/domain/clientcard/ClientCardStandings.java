package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.organization.OrganizationStanding;
import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: what a caller may do with a card, read with one statement. */
@DrivenPort
public interface ClientCardStandings {

	/** The caller's standing in the card's own organization; that is all that counts. */
	CardStanding of(Caller caller, ClientCardId card);

	/**
	 * A standing, and the organization in which it holds.
	 *
	 * @param organization empty if there is no such card; the standing is a stranger's
	 * then
	 */
	record CardStanding(Optional<OrganizationId> organization, OrganizationStanding standing) {
	}

}
