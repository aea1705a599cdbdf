package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: an organization knows something better of a person. */
@DrivingPort
public interface ChangeClientCard {

	/**
	 * Changes the card, not the client; needs
	 * {@link dev.kartoteka.domain.organization.Permission#CLIENTCARD_CHANGE} in the
	 * card's own organization.
	 * @return the card as it is now
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such card
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * or names another organization than the card's
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the card has another version
	 * than the caller expects
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another card of the
	 * organization has the new phone
	 */
	ClientCard.Snapshot change(Command command);

	/** Who changes what, and which version of it he means. */
	record Command(Caller caller, ClientCardId card, Optional<OrganizationId> organization,
			Submission<ClientCardChanges> changes, VersionCondition condition) {
	}

}
