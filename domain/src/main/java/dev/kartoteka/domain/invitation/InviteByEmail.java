package dev.kartoteka.domain.invitation;

import java.util.Optional;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.membership.RoleId;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.Submission;

/** Driving port: invites a person to an organization by email. */
@DrivingPort
public interface InviteByEmail {

	/**
	 * Adds an open invitation and sends a letter to the address. Does the same whether an
	 * account has the address or not. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_CREATE}, and every
	 * permission of the role.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks one of them, even
	 * if there is no such organization
	 * @throws dev.kartoteka.domain.shared.InvalidInput if no organization is named, the
	 * role is not the organization's, or the organization has an open invitation to the
	 * address
	 * @throws dev.kartoteka.domain.shared.Throttled if the caller made 30 invitations in
	 * the last day that are still open, or too many letters were requested by the caller
	 * or to the address
	 */
	EmailInvitation.Snapshot invite(Command command);

	/**
	 * The caller, the organization if the caller names one, the invitation, the language
	 * of the letter, and the caller's network address. The permission is checked before
	 * the draft is opened.
	 */
	record Command(Caller caller, Optional<OrganizationId> organization, Submission<Draft> draft, Language language,
			String address) {
	}

	/** The data of the new invitation. */
	record Draft(RoleId role, EmailAddress email) {
	}

}
