package dev.kartoteka.domain.trail;

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
public record ChangeFilter(@Nullable Long actor, @Nullable String object, @Nullable Long objectId,
		@Nullable Instant since, @Nullable Instant until) {

	/** All of them. */
	public static final ChangeFilter NONE = new ChangeFilter(null, null, null, null, null);

}
