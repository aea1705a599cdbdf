package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Violation;

/** An account as a caller names it. It need not exist. */
public sealed interface AccountReference {

	/** The error if there is no such account, or the caller may not know of it. */
	Violation notFound();

	/** Named by the id. */
	record ById(AccountId id) implements AccountReference {

		@Override
		public Violation notFound() {
			return new Violation.NoSuchObject(this.id.value());
		}

	}

	/** Named by the username. */
	record ByUsername(Username username) implements AccountReference {

		@Override
		public Violation notFound() {
			return new Violation.NoSuchName("username", this.username.value());
		}

	}

}
