package dev.kartoteka.adapter.web.shared;

import java.time.Instant;

import dev.kartoteka.domain.session.SessionView;

/** A session, as its holder and staff see it. */
public record SessionRepresentation(long id, String device, String address, Instant createdAt, Instant lastUsedAt,
		boolean current) {

	/** Represents the session. */
	public static SessionRepresentation of(SessionView session) {
		return new SessionRepresentation(session.id(), session.device(), session.address(), session.createdAt(),
				session.lastUsedAt(), session.current());
	}

}
