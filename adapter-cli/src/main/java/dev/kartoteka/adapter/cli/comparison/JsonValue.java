package dev.kartoteka.adapter.cli.comparison;

import java.util.List;
import java.util.Map;

/** A value of a JSON document. */
sealed interface JsonValue {

	/** What the value is, in the words of the report. */
	String type();

	/**
	 * Fields in their order.
	 *
	 * @param fields of several fields with one name, the last one
	 */
	record Fields(Map<String, JsonValue> fields) implements JsonValue {

		@Override
		public String type() {
			return "an object";
		}

		/** The text of a field; empty if it is missing or no scalar. */
		String text(String name) {
			return (this.fields.get(name) instanceof Scalar(String _, String text)) ? text : "";
		}

		/** The fields of a field; none if it is missing or no object. */
		Fields nested(String name) {
			return (this.fields.get(name) instanceof Fields nested) ? nested : new Fields(Map.of());
		}

	}

	/** Entries in their order. */
	record Entries(List<JsonValue> entries) implements JsonValue {

		@Override
		public String type() {
			return "a list";
		}

	}

	/**
	 * A text, a number, a boolean or null.
	 *
	 * @param text as the document has it, without escapes
	 */
	record Scalar(String type, String text) implements JsonValue {

		static final String TEXT = "a text";

		boolean isText() {
			return this.type.equals(TEXT);
		}

	}

}
