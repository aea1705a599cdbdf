package dev.kartoteka.domain.trail;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.TracedField;
import dev.kartoteka.domain.shared.TracedState;

/**
 * A change as it is recorded.
 *
 * @param verb what was done to the object
 * @param organization whose trail it belongs to; null for none
 * @param changes a JSON object of the fields that differ, each with its old and its new
 * value
 */
public record TracedChange(Author author, String verb, String object, long objectId, @Nullable Long organization,
		JsonText changes) {

	/** Of one value, in characters; of a longer one only its length is recorded. */
	static final int MAX_VALUE_LENGTH = 4096;

	/** The object came into being. */
	public static TracedChange creation(Author author, TracedState made) {
		return of(author, "create", made, changes(null, made));
	}

	/** The object became another; empty if nothing of it differs. */
	public static Optional<TracedChange> update(Author author, TracedState before, TracedState after) {
		JsonText changes = changes(before, after);
		return changes.json().equals("{}") ? Optional.empty() : Optional.of(of(author, "update", after, changes));
	}

	/** The object is no more. */
	public static TracedChange deletion(Author author, TracedState last) {
		return of(author, "delete", last, changes(last, null));
	}

	/** The object has another password, of which nothing is told. */
	public static TracedChange newPassword(Author author, TracedState owner) {
		return of(author, "set_password", owner, new JsonText("{}"));
	}

	private static TracedChange of(Author author, String verb, TracedState object, JsonText changes) {
		return new TracedChange(author, verb, object.object(), object.id(), object.organization(), changes);
	}

	private static JsonText changes(@Nullable TracedState before, @Nullable TracedState after) {
		StringJoiner changes = new StringJoiner(",", "{", "}");
		List<TracedField> old = fields(before);
		List<TracedField> current = fields(after);
		for (int i = 0; i < Math.max(old.size(), current.size()); i++) {
			TracedField was = (before != null) ? old.get(i) : nothing(current.get(i));
			TracedField is = (after != null) ? current.get(i) : nothing(was);
			if (!was.equals(is)) {
				changes.add('"' + is.name() + "\":[" + bounded(was.value()) + ',' + bounded(is.value()) + ']');
			}
		}
		return new JsonText(changes.toString());
	}

	private static List<TracedField> fields(@Nullable TracedState state) {
		return (state != null) ? state.fields() : List.of();
	}

	private static TracedField nothing(TracedField field) {
		return new TracedField(field.name(), null);
	}

	private static String bounded(@Nullable JsonText value) {
		if (value == null) {
			return "null";
		}
		int length = value.json().length();
		return (length <= MAX_VALUE_LENGTH) ? value.json() : "{\"omitted_characters\":" + length + '}';
	}

}
