package dev.kartoteka.domain.invitation;

/**
 * Identifies an invitation by email; zero and negative numbers identify none that exists.
 */
public record EmailInvitationId(long value) {
}
