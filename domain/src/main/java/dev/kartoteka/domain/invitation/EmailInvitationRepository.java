package dev.kartoteka.domain.invitation;

import java.time.Instant;
import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.EmailAddress;

/**
 * Driven port: stores invitations by email, within the transaction of the use case.
 */
@DrivenPort
public interface EmailInvitationRepository {

	EmailInvitationId nextId();

	/**
	 * Adds a new invitation.
	 * @throws dev.kartoteka.domain.shared.InvalidInput with {@code NotUnique} if the
	 * organization has an invitation to that address, compared ignoring case
	 */
	void add(EmailInvitation invitation);

	/** Finds the invitation and locks it until the transaction ends. */
	Optional<EmailInvitation> findForChange(EmailInvitationId id);

	void remove(EmailInvitation invitation);

	/** Removes the organization's invitation to that address if it has expired. */
	void removeExpired(OrganizationId organization, EmailAddress email, Instant now);

	/**
	 * Removes expired invitations, at once and independently of any transaction. Rows
	 * that another replica is removing are left out.
	 * @return how many were removed
	 */
	int removeExpired(Instant now, int most);

}
