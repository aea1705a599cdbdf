package dev.kartoteka.domain.session;

import java.time.Instant;

/**
 * A session, for its holder.
 *
 * @param current whether it is the session of this request
 */
public record SessionView(long id, String device, String address, Instant createdAt, Instant lastUsedAt,
		boolean current) {
}
