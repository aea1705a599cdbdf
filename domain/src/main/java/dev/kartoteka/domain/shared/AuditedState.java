package dev.kartoteka.domain.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What of an object's state is told in the trail of changes. Each aggregate lists the
 * fields itself, one by one: what is not listed is told to nobody, and nothing secret is
 * ever listed.
 *
 * @param object what kind of object it is, as consumers know it
 * @param organization whose trail tells of it; null if it belongs to no organization
 * @param fields always the same ones for objects of a kind, in the same order
 */
public record AuditedState(String object, long id, @Nullable Long organization, List<AuditedField> fields) {

	public AuditedState {
		fields = List.copyOf(fields);
	}

}
