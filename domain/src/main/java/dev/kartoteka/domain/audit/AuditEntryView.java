package dev.kartoteka.domain.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * An entry of the audit trail, for reading.
 *
 * @param actor the id of the account that made the change; null for the operator
 * @param actorUsername the account's username at that time, or null
 * @param session the session in which the change was made, or null
 * @param object the name of the kind of object; a newer release may have recorded a kind
 * that this one does not know
 * @param changes a JSON object: for each changed field an array of its old and its new
 * value
 */
public record AuditEntryView(long id, Instant at, @Nullable Long actor, @Nullable String actorUsername,
		@Nullable Long session, String verb, String object, long objectId, JsonText changes) {
}
