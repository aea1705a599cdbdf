package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * Why a row was refused. Either {@code errors} or {@code refusal} is set.
 *
 * @param errors the messages by field, if the row is malformed
 * @param refusal the broken rule, if the row is well-formed
 */
public record ImportError(long row, @Nullable JsonText errors, @Nullable RowRefusal refusal) {

	/** The error of a malformed row. */
	public static ImportError malformed(long row, JsonText errors) {
		return new ImportError(row, errors, null);
	}

	/** The error of a well-formed row. */
	public static ImportError refused(RowRefusal refusal) {
		return new ImportError(refusal.row(), null, refusal);
	}

}
