package dev.kartoteka.domain.shared;

import java.util.List;

/** The value of an {@link AuditedField}. */
public sealed interface AuditedValue {

	/** A text. */
	record Text(String text) implements AuditedValue {
	}

	/** Texts in a fixed order. */
	record Texts(List<String> texts) implements AuditedValue {

		public Texts {
			texts = List.copyOf(texts);
		}

	}

	/** A whole number. */
	record WholeNumber(long number) implements AuditedValue {
	}

	/** True or false. */
	record Flag(boolean flag) implements AuditedValue {
	}

	/** JSON from an API client, recorded unchanged. */
	record Json(JsonText json) implements AuditedValue {
	}

}
