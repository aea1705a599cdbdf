package dev.kartoteka.adapter.web.wire.input;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The type of a field: which values it accepts and how they are read. */
public interface FieldType<T extends @Nullable Object> {

	/**
	 * Reads a value.
	 * @param value neither missing nor null
	 * @param form whether the body is a form
	 */
	FieldResult<T> read(JsonNode value, boolean form);

	/** Whether the empty text is a valid value. */
	default boolean acceptsBlank() {
		return false;
	}

	/** How an empty text is read. */
	default Emptiness emptiness(boolean form) {
		return form ? Emptiness.ABSENT : Emptiness.TEXT;
	}

	/** The error if a required value is absent. */
	default String requiredError() {
		return "This field is required.";
	}

	/** The same input with converted values. */
	default <R extends @Nullable Object> FieldType<R> map(Function<T, R> conversion) {
		return flatMap((value) -> FieldResult.valid(conversion.apply(value)));
	}

	/** The same input with converted values, some of which may be invalid. */
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

	/** How an empty text is read. */
	enum Emptiness {

		/** As an empty text. */
		TEXT,

		/** As null. */
		NULL,

		/** As a form field left empty: null or absent, as the field allows. */
		ABSENT

	}

}
