package dev.kartoteka.adapter.web.audit;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.domain.audit.AuditEntryView;
import dev.kartoteka.domain.shared.JsonText;

/**
 * An entry of the audit trail.
 *
 * @param actor null if no account made the change
 * @param session JSON {@code null} if the change was made without a session; null if it
 * is not expanded
 */
record AuditEntryRepresentation(long id, Instant at, @Nullable Actor actor, String action, String object, long objectId,
		JsonText changes, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson session) {

	static AuditEntryRepresentation of(AuditEntryView change, boolean withSession) {
		return new AuditEntryRepresentation(change.id(), change.at(), Actor.of(change),
				change.object() + "." + change.verb(), change.object(), change.objectId(), change.changes(),
				withSession ? sessionOf(change) : null);
	}

	private static RawJson sessionOf(AuditEntryView change) {
		Long session = change.session();
		return RawJson.of((session != null) ? new JsonText(session.toString()) : null);
	}

	/**
	 * The account that made the change.
	 *
	 * @param username at that time
	 */
	record Actor(long id, @Nullable String username) {

		static @Nullable Actor of(AuditEntryView change) {
			return (change.actor() != null) ? new Actor(change.actor(), change.actorUsername()) : null;
		}

	}

}
