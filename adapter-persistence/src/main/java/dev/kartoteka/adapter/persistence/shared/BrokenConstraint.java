package dev.kartoteka.adapter.persistence.shared;

import java.util.Optional;
import java.util.stream.Stream;

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
		return Stream.<@Nullable Throwable>iterate(failure, (cause) -> cause != null, BrokenConstraint::causeOf)
			.filter(PSQLException.class::isInstance)
			.map(PSQLException.class::cast)
			.findFirst()
			.flatMap((broken) -> Optional.ofNullable(broken.getServerErrorMessage()))
			.filter((message) -> message.getConstraint() != null)
			.map(BrokenConstraint::of);
	}

	private static @Nullable Throwable causeOf(@Nullable Throwable failure) {
		return (failure == null) ? null : failure.getCause();
	}

	private static BrokenConstraint of(ServerErrorMessage message) {
		return new BrokenConstraint(String.valueOf(message.getConstraint()), String.valueOf(message.getDetail()));
	}

}
