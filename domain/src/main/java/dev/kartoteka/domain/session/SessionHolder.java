package dev.kartoteka.domain.session;

/** Who logged in: an account of the staff side, or a client of the organizations. */
public record SessionHolder(Kind kind, long id) {

	/** Tokens of one kind are never accepted where the other is asked for. */
	public enum Kind {

		ACCOUNT, CLIENT

	}

}
