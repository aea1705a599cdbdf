package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;
import dev.kartoteka.domain.shared.VersionCondition;

/** Driving port: changes a client card. */
@DrivingPort
public interface ChangeClientCard {

	/**
	 * Changes the card, not the client. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#CLIENTCARD_CHANGE} in the
	 * card's own organization.
	 * @return the changed card
	 * @throws dev.kartoteka.domain.shared.NotFound if there is no such card
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission,
	 * or names another organization than the card's
	 * @throws dev.kartoteka.domain.shared.StaleVersion if the card has another version
	 * than the caller expects
	 * @throws dev.kartoteka.domain.shared.InvalidInput if another card of the
	 * organization has the new phone, or the password is too common
	 */
	ClientCard.Snapshot change(Command command);

	/**
	 * The caller, the card, the organization if the caller names one, the changes, and
	 * the expected versions.
	 */
	record Command(Caller caller, ClientCardId card, Optional<OrganizationId> organization, Submission<Draft> draft,
			VersionCondition condition) {
	}

	/**
	 * The changes.
	 *
	 * @param password becomes the credential of the card, unless the person owns the
	 * record
	 */
	record Draft(ClientCardChanges changes, Optional<Password> password) {
	}

}
