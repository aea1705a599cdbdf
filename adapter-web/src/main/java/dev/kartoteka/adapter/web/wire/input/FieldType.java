package dev.kartoteka.adapter.web.wire.input;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which values a field takes. */
public interface FieldType<T extends @Nullable Object> {

	/**
	 * Reads what is there.
	 * @param value neither missing nor null
	 * @param form whether it stood in a form
	 */
	FieldResult<T> read(JsonNode value, boolean form);

	/** Whether the empty text is one of the values. */
	default boolean acceptsBlank() {
		return false;
	}

	/** What an empty text is read as: as it is, as null, or as missing (both null). */
	default Emptiness emptiness(boolean form) {
		return form ? Emptiness.NOTHING : Emptiness.TEXT;
	}

	/** What is said if a value is required and there is none. */
	default String requiredError() {
		return "This field is required.";
	}

	/** The same input, with values of another type. */
	default <R extends @Nullable Object> FieldType<R> map(Function<T, R> conversion) {
		return flatMap((value) -> FieldResult.valid(conversion.apply(value)));
	}

	/** The same input, of which not everything will do. */
	default <R extends @Nullable Object> FieldType<R> flatMap(Function<T, FieldResult<R>> conversion) {
		FieldType<T> source = this;
		return new FieldType<>() {

			@Override
			public FieldResult<R> read(JsonNode value, boolean form) {
				return source.read(value, form).flatMap(conversion);
			}

			@Override
			public boolean acceptsBlank() {
				return source.acceptsBlank();
			}

			@Override
			public Emptiness emptiness(boolean form) {
				return source.emptiness(form);
			}

			@Override
			public String requiredError() {
				return source.requiredError();
			}

		};
	}

	/** What the empty text means where a value could stand. */
	enum Emptiness {

		/** Just an empty text. */
		TEXT,

		/** Null. */
		NULL,

		/**
		 * What a form sends for a field left empty: null or missing, as the field allows.
		 */
		NOTHING

	}

}
