package dev.kartoteka.adapter.web.shared;

import java.util.Optional;

import dev.kartoteka.domain.shared.Password;
import dev.kartoteka.domain.shared.Text;

/** What people type to log in. */
public final class Credentials {

	private Credentials() {
	}

	/** The typed password, unless it is longer than any can be. */
	public static Optional<Password> password(String typed) {
		return (Text.length(typed) > Password.MAX_LENGTH) ? Optional.empty() : Optional.of(new Password(typed));
	}

}
