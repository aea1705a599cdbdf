package dev.kartoteka.domain.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.AuditedValue;
import dev.kartoteka.domain.shared.JsonText;

/**
 * A change of an object, to be recorded.
 *
 * @param verb what was done to the object
 * @param organization the organization whose trail records the change; null for none
 * @param fields the fields that differ, in the order of the {@link AuditedState}
 */
public record AuditedChange(Actor actor, String verb, AuditedKind object, long objectId, @Nullable Long organization,
		List<FieldChange> fields) {

	public AuditedChange {
		fields = List.copyOf(fields);
	}

	/** Returns the creation of an object: each field that is not empty changes. */
	public static AuditedChange creation(Actor actor, AuditedState created) {
		return of(actor, "create", created,
				changes(created.fields().stream().map(AuditedChange::empty).toList(), created.fields()));
	}

	/** Returns the change of an object; empty if no field differs. */
	public static Optional<AuditedChange> update(Actor actor, AuditedState before, AuditedState after) {
		List<FieldChange> changes = changes(before.fields(), after.fields());
		return changes.isEmpty() ? Optional.empty() : Optional.of(of(actor, "update", after, changes));
	}

	/** Returns the deletion of an object: each field that is not empty changes. */
	public static AuditedChange deletion(Actor actor, AuditedState deleted) {
		return of(actor, "delete", deleted,
				changes(deleted.fields(), deleted.fields().stream().map(AuditedChange::empty).toList()));
	}

	/** Returns the setting of a password. It contains no values. */
	public static AuditedChange newPassword(Actor actor, AuditedState owner) {
		return of(actor, "set_password", owner, List.of());
	}

	/** Returns the issue of a link that sets a new password. It contains no values. */
	public static AuditedChange passwordLink(Actor actor, AuditedState owner) {
		return of(actor, "issue_password_link", owner, List.of());
	}

	/**
	 * Returns the erasure of a person, for an organization that kept something of them.
	 * It has the ids of the erased cards and no values.
	 */
	public static AuditedChange erasure(Actor actor, long organization, List<Long> cards) {
		String ids = cards.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
		AuditedValue erased = new AuditedValue.Json(new JsonText(ids));
		return new AuditedChange(actor, "erase_person", AuditedKind.ORGANIZATION, organization, organization,
				List.of(new FieldChange("clientcards", erased, null)));
	}

	private static AuditedChange of(Actor actor, String verb, AuditedState object, List<FieldChange> changes) {
		return new AuditedChange(actor, verb, object.object(), object.id(), object.organization(), changes);
	}

	private static List<FieldChange> changes(List<AuditedField> before, List<AuditedField> after) {
		List<FieldChange> changes = new ArrayList<>();
		for (int i = 0; i < after.size(); i++) {
			if (!before.get(i).equals(after.get(i))) {
				changes.add(new FieldChange(after.get(i).name(), before.get(i).value(), after.get(i).value()));
			}
		}
		return changes;
	}

	private static AuditedField empty(AuditedField field) {
		return new AuditedField(field.name(), null);
	}

	/**
	 * The change of one field.
	 *
	 * @param name the field's name on the wire
	 * @param before the old value; null if there was none
	 * @param after the new value; null if there is none
	 */
	public record FieldChange(String name, @Nullable AuditedValue before, @Nullable AuditedValue after) {
	}

}
