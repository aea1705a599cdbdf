package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: issues a client card to a new or existing client. */
@DrivingPort
public interface IssueClientCard {

	/**
	 * Issues the card. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#CLIENTCARD_CREATE}. A card with
	 * a known phone joins the client that has it, without changing the client. A new
	 * phone creates a client with the card's data.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission in
	 * the named organization, even if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, or it
	 * already has a card with that phone, or the password is too common
	 */
	ClientCard.Snapshot issue(Command command);

	/**
	 * The caller and the new card.
	 *
	 * @param organization the organization that the caller names, if any; the permission
	 * is checked before the draft is opened, and a missing organization is reported only
	 * if the draft is valid
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/**
	 * The data of the new card.
	 *
	 * @param password becomes the credential of the card, unless the person owns the
	 * record
	 */
	record Draft(ClientCardDetails details, Password password) {
	}

}
