package dev.kartoteka.domain.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * A change as it is read.
 *
 * @param actor the account that made it; null if nobody with an account did
 * @param actorUsername the account's name at that time; null if there was none
 * @param session from which it was made; null if from none
 * @param changes fields with their old and new values
 */
public record AuditEntryView(long id, Instant at, @Nullable Long actor, @Nullable String actorUsername,
		@Nullable Long session, String verb, String object, long objectId, JsonText changes) {
}
