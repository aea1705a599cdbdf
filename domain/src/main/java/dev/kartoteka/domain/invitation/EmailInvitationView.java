package dev.kartoteka.domain.invitation;

import java.time.Instant;

/**
 * An open invitation by email, as members of the organization read it.
 *
 * @param organization the organization's id
 * @param role the role's id
 */
public record EmailInvitationView(long id, long organization, long role, String email, Instant createdAt,
		Instant expiresAt) {
}
