package dev.kartoteka.domain.session;

/** The holder of a session: an account or a client. */
public record SessionHolder(Kind kind, long id) {

	/**
	 * The kind of holder. A token of one kind is never accepted where the other is
	 * required.
	 */
	public enum Kind {

		ACCOUNT, CLIENT

	}

}
