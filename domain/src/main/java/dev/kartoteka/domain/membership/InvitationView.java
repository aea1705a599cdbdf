package dev.kartoteka.domain.membership;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An open invitation, as the invited account reads it.
 *
 * @param id the id of the member
 * @param organization the organization's id
 * @param invitedAt null if unknown
 */
public record InvitationView(long id, long organization, String organizationName, RoleView role,
		@Nullable Instant invitedAt) {
}
