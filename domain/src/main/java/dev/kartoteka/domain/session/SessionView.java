package dev.kartoteka.domain.session;

import java.time.Instant;

/**
 * A session as its holder sees it.
 *
 * @param current whether it is the one in which he looks
 */
public record SessionView(long id, String device, String address, Instant createdAt, Instant lastUsedAt,
		boolean current) {
}
