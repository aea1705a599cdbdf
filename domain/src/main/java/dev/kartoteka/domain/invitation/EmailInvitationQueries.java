package dev.kartoteka.domain.invitation;

import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.Listing;

/** Driving port: reads invitations by email. */
@DrivingPort
public interface EmailInvitationQueries {

	/**
	 * Lists the organization's open invitations, newest first. Needs
	 * {@link dev.kartoteka.domain.organization.Permission#MEMBER_VIEW}.
	 * @throws dev.kartoteka.domain.shared.Forbidden if the caller lacks it, even if there
	 * is no such organization
	 */
	Listing<EmailInvitationView> sent(Caller caller, OrganizationId organization);

}
