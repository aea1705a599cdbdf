package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: discards a client card. */
@DrivingPort
public interface DiscardClientCard {

	/**
	 * Removes the card, not the client. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#CLIENTCARD_DELETE} in the
	 * card's own organization.
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such card
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * or names another organization than the card's
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the card has another version
	 * than the caller expects
	 */
	void discard(Command command);

	/**
	 * The caller, the card, and the expected versions.
	 *
	 * @param organization the organization that the caller names, if any; opened only if
	 * the caller has the permission
	 */
	record Command(Caller caller, ClientCardId card, Submission<Optional<OrganizationId>> organization,
			VersionCondition condition) {
	}

}
