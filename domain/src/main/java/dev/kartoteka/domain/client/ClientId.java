package dev.kartoteka.domain.client;

import dev.kartoteka.domain.session.SessionHolder;

/** Identifies a client. */
public record ClientId(long value) {

	public ClientId {
		if (value < 1) {
			throw new IllegalArgumentException("Ids are positive: " + value);
		}
	}

	public SessionHolder asSessionHolder() {
		return new SessionHolder(SessionHolder.Kind.CLIENT, this.value);
	}

}
