package dev.kartoteka.domain.clientcard;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: an organization issues a card to a person, who may be new or known. */
@DrivingPort
public interface IssueClientCard {

	/**
	 * Issues the card; needs
	 * {@link dev.kartoteka.domain.organization.Permission#CLIENTCARD_CREATE}. A phone
	 * that is known joins the client who has it, whose password and own data stay as they
	 * are; a new one makes the client, with the card's data.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks the permission in
	 * the organization that is named, also if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, or it
	 * has a card with that phone already
	 */
	ClientCard.Snapshot issue(Command command);

	/**
	 * Who issues what, where.
	 *
	 * @param organization as far as the caller names one; checked before the draft, and
	 * reported missing only when the draft is good
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft) {
	}

	/**
	 * A card to be.
	 *
	 * @param password the client's, if he is new
	 */
	record Draft(ClientCardDetails details, Password password) {
	}

}
