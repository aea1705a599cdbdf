package dev.kartoteka.domain.membership;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountView;

/**
 * A member, for reading.
 *
 * @param account the id of the account
 * @param profile the account; null while the invitation is open, so that inviting tells
 * nothing personal
 * @param acceptedAt null while the invitation is open
 */
public record MemberView(long id, long organization, RoleView role, long account, @Nullable AccountView profile,
		@Nullable Instant acceptedAt) {
}
