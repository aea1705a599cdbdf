package dev.kartoteka.domain.session;

/** Identifies a session; also stands in every token of that session. */
public record SessionId(long value) {

	public SessionId {
		if (value < 1) {
			throw new IllegalArgumentException("Ids are positive: " + value);
		}
	}

}
