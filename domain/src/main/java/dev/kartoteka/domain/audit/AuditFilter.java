package dev.kartoteka.domain.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which changes are wanted; null asks for nothing in particular.
 *
 * @param actor the id of the account that made them
 * @param object the kind of objects
 * @param since the first moment
 * @param until the first moment after
 */
public record AuditFilter(@Nullable Long actor, @Nullable String object, @Nullable Long objectId,
		@Nullable Instant since, @Nullable Instant until) {

	/** All of them. */
	public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);

}
