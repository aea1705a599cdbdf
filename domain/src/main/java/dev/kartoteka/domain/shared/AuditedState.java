package dev.kartoteka.domain.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that the audit trail records. Each aggregate lists its fields
 * explicitly. A field that is not listed is not recorded; secrets are never listed.
 *
 * @param object the kind of object
 * @param organization the organization that the object belongs to, or null
 * @param fields the same fields in the same order for all objects of a kind
 */
public record AuditedState(AuditedKind object, long id, @Nullable Long organization, List<AuditedField> fields) {

	public AuditedState {
		fields = List.copyOf(fields);
	}

}
