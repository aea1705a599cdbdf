package dev.kartoteka.adapter.web.wire.input;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What reading one field came to. */
public sealed interface FieldResult<T extends @Nullable Object> {

	static <T extends @Nullable Object> FieldResult<T> valid(T value) {
		return new Valid<>(value);
	}

	static <T extends @Nullable Object> FieldResult<T> invalid(String error) {
		return new Invalid<>(List.of(error));
	}

	/** What the good value becomes. */
	default <R extends @Nullable Object> FieldResult<R> flatMap(Function<T, FieldResult<R>> next) {
		return switch (this) {
			case Valid<T>(T value) -> next.apply(value);
			case Invalid<T>(List<String> errors) -> new Invalid<>(errors);
			case Missing<T> _ -> new Missing<>();
		};
	}

	/** The field has a value. */
	record Valid<T extends @Nullable Object>(T value) implements FieldResult<T> {
	}

	/** What is there is none of the field's values; at least one error. */
	record Invalid<T extends @Nullable Object>(List<String> errors) implements FieldResult<T> {
	}

	/** The field is not there, and need not be. */
	record Missing<T extends @Nullable Object>() implements FieldResult<T> {
	}

}
