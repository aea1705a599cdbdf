package dev.kartoteka.domain.audit;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.JsonText;

/**
 * A change as it is recorded.
 *
 * @param verb what was done to the object
 * @param organization whose trail it belongs to; null for none
 * @param changes a JSON object of the fields that differ, each with its old and its new
 * value
 */
public record AuditedChange(Actor actor, String verb, String object, long objectId, @Nullable Long organization,
		JsonText changes) {

	/** Of one value, in characters; of a longer one only its length is recorded. */
	static final int MAX_VALUE_LENGTH = 4096;

	/** The object came into being. */
	public static AuditedChange creation(Actor actor, AuditedState made) {
		return of(actor, "create", made, changes(null, made));
	}

	/** The object became another; empty if nothing of it differs. */
	public static Optional<AuditedChange> update(Actor actor, AuditedState before, AuditedState after) {
		JsonText changes = changes(before, after);
		return changes.json().equals("{}") ? Optional.empty() : Optional.of(of(actor, "update", after, changes));
	}

	/** The object is no more. */
	public static AuditedChange deletion(Actor actor, AuditedState last) {
		return of(actor, "delete", last, changes(last, null));
	}

	/** The object has another password, of which nothing is told. */
	public static AuditedChange newPassword(Actor actor, AuditedState owner) {
		return of(actor, "set_password", owner, new JsonText("{}"));
	}

	private static AuditedChange of(Actor actor, String verb, AuditedState object, JsonText changes) {
		return new AuditedChange(actor, verb, object.object(), object.id(), object.organization(), changes);
	}

	private static JsonText changes(@Nullable AuditedState before, @Nullable AuditedState after) {
		StringJoiner changes = new StringJoiner(",", "{", "}");
		List<AuditedField> old = fields(before);
		List<AuditedField> current = fields(after);
		for (int i = 0; i < Math.max(old.size(), current.size()); i++) {
			AuditedField was = (before != null) ? old.get(i) : nothing(current.get(i));
			AuditedField is = (after != null) ? current.get(i) : nothing(was);
			if (!was.equals(is)) {
				changes.add('"' + is.name() + "\":[" + bounded(was.value()) + ',' + bounded(is.value()) + ']');
			}
		}
		return new JsonText(changes.toString());
	}

	private static List<AuditedField> fields(@Nullable AuditedState state) {
		return (state != null) ? state.fields() : List.of();
	}

	private static AuditedField nothing(AuditedField field) {
		return new AuditedField(field.name(), null);
	}

	private static String bounded(@Nullable JsonText value) {
		if (value == null) {
			return "null";
		}
		int length = value.json().length();
		return (length <= MAX_VALUE_LENGTH) ? value.json() : "{\"omitted_characters\":" + length + '}';
	}

}
