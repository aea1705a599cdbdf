package dev.kartoteka.adapter.web.clientcardimport;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcardimport.ImportError;
import dev.kartoteka.domain.clientcardimport.RowRefusal;

/** The errors of a row by field, as for a single card. */
record ImportErrorRepresentation(long row, Object errors) {

	static ImportErrorRepresentation of(ImportError error) {
		@Nullable RowRefusal refusal = error.refusal();
		if (refusal != null) {
			return new ImportErrorRepresentation(error.row(), Map.of(refusal.field(), List.of(text(refusal.reason()))));
		}
		return new ImportErrorRepresentation(error.row(), (error.errors() != null) ? error.errors() : Map.of());
	}

	private static String text(RowRefusal.Reason reason) {
		return switch (reason) {
			case PHONE_TWICE_IN_THE_FILE -> "An earlier row of the file has this phone.";
			case PHONE_ALREADY_ON_A_CARD -> "A client card with this phone already exists in this organization.";
			case NO_CARD_WITH_THIS_PHONE -> "There is no client card with this phone in this organization.";
			case PASSWORD_TOO_COMMON -> "This password is too common.";
			case INVALID -> "Enter a valid value.";
		};
	}

}
