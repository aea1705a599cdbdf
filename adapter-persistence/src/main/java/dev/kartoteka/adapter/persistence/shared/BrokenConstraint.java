package dev.kartoteka.adapter.persistence.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The constraint of the database that a statement has broken, as PostgreSQL tells it.
 * Hibernate parses its name from the message, which may be in any language. So it is done
 * here only for Citus, whose coordinator passes on a worker's message but not the name.
 *
 * @param name the name in the schema; without the number that follows it in partitions
 * and shards
 * @param detail has the key in any language, as in {@code (name)=(alice)}
 */
public record BrokenConstraint(String name, String detail) {

	/** A unique constraint or a foreign key by the convention of the schema. */
	private static final Pattern NAME = Pattern.compile("\\b([a-z_]+_f?key)(_\\d+)?\\b");

	/** Returns the broken constraint behind a failure; empty if there is none. */
	public static Optional<BrokenConstraint> behind(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PSQLException broken) {
				return Optional.ofNullable(broken.getServerErrorMessage()).flatMap(BrokenConstraint::toldBy);
			}
		}
		return Optional.empty();
	}

	private static Optional<BrokenConstraint> toldBy(ServerErrorMessage message) {
		String told = Objects.requireNonNullElse(message.getConstraint(), message.getMessage());
		return NAME.matcher(Objects.requireNonNullElse(told, ""))
			.results()
			.map((name) -> new BrokenConstraint(name.group(1), String.valueOf(message.getDetail())))
			.findFirst();
	}

}
