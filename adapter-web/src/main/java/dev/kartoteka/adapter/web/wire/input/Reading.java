package dev.kartoteka.adapter.web.wire.input;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What reading one field came to. */
public sealed interface Reading<T extends @Nullable Object> {

	static <T extends @Nullable Object> Reading<T> good(T value) {
		return new Good<>(value);
	}

	static <T extends @Nullable Object> Reading<T> bad(String error) {
		return new Bad<>(List.of(error));
	}

	/** What the good value becomes. */
	default <R extends @Nullable Object> Reading<R> then(Function<T, Reading<R>> next) {
		return switch (this) {
			case Good<T>(T value) -> next.apply(value);
			case Bad<T>(List<String> errors) -> new Bad<>(errors);
			case Absent<T> _ -> new Absent<>();
		};
	}

	/** The field has a value. */
	record Good<T extends @Nullable Object>(T value) implements Reading<T> {
	}

	/** What is there is none of the field's values; at least one error. */
	record Bad<T extends @Nullable Object>(List<String> errors) implements Reading<T> {
	}

	/** The field is not there, and need not be. */
	record Absent<T extends @Nullable Object>() implements Reading<T> {
	}

}
