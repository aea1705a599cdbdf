package dev.kartoteka.adapter.persistence.shared;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The constraint of the database that a statement has broken, as PostgreSQL tells it.
 * Hibernate parses its name from the message, which may be in any language.
 *
 * @param detail has the key in any language, as in {@code (name)=(alice)}
 */
public record BrokenConstraint(String name, String detail) {

	/** Returns the broken constraint behind a failure; empty if there is none. */
	public static Optional<BrokenConstraint> behind(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PSQLException broken) {
				return Optional.ofNullable(toldBy(broken));
			}
		}
		return Optional.empty();
	}

	private static @Nullable BrokenConstraint toldBy(PSQLException broken) {
		ServerErrorMessage message = broken.getServerErrorMessage();
		String name = (message != null) ? message.getConstraint() : null;
		return (message != null && name != null) ? new BrokenConstraint(name, String.valueOf(message.getDetail()))
				: null;
	}

}
