package dev.kartoteka.adapter.web.wire.input;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The result of reading one field. */
public sealed interface FieldResult<T extends @Nullable Object> {

	static <T extends @Nullable Object> FieldResult<T> valid(T value) {
		return new Valid<>(value);
	}

	static <T extends @Nullable Object> FieldResult<T> invalid(String error) {
		return new Invalid<>(List.of(error));
	}

	/** Continues with the valid value. */
	default <R extends @Nullable Object> FieldResult<R> flatMap(Function<T, FieldResult<R>> conversion) {
		return switch (this) {
			case Valid<T>(T value) -> conversion.apply(value);
			case Invalid<T>(List<String> errors) -> new Invalid<>(errors);
			case Missing<T> _ -> new Missing<>();
		};
	}

	/** The field has a valid value. */
	record Valid<T extends @Nullable Object>(T value) implements FieldResult<T> {
	}

	/** The field has an invalid value; at least one error. */
	record Invalid<T extends @Nullable Object>(List<String> errors) implements FieldResult<T> {
	}

	/** The field is absent, and may be. */
	record Missing<T extends @Nullable Object>() implements FieldResult<T> {
	}

}
