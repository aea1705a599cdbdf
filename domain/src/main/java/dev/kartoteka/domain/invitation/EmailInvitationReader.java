package dev.kartoteka.domain.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.Listing;

/** Driven port: reads invitations by email, outside of any transaction. */
@DrivenPort
public interface EmailInvitationReader {

	/** Lists the organization's invitations that have not expired, newest first. */
	Listing<EmailInvitationView> openOf(OrganizationId organization, Instant now);

	/** Returns what the letter with the invitation needs. */
	Optional<Letter> letterOf(EmailInvitationId id);

	/** Finds the invitation whose token has one of the hashes, without locking it. */
	Optional<EmailInvitation> findUnlocked(List<String> tokenHashes);

	/** An invitation, and the organization's name at the moment. */
	record Letter(EmailInvitation invitation, String organizationName) {
	}

}
