package dev.kartoteka.domain.session;

/** Identifies a session; every token of the session contains it. */
public record SessionId(long value) {

	public SessionId {
		if (value < 1) {
			throw new IllegalArgumentException("Ids are positive: " + value);
		}
	}

}
