package dev.kartoteka.domain.account;

import dev.kartoteka.domain.session.SessionHolder;

/** Identifies an account; {@code user_id} in tokens. */
public record AccountId(long value) {

	public AccountId {
		if (value < 1) {
			throw new IllegalArgumentException("Ids are positive: " + value);
		}
	}

	public SessionHolder asSessionHolder() {
		return new SessionHolder(SessionHolder.Kind.ACCOUNT, this.value);
	}

}
