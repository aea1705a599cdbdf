package dev.kartoteka.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * The change to one attribute: keep it, or set a new value. The new value of an optional
 * attribute may be null.
 */
public sealed interface Change<T extends @Nullable Object> {

	static <T extends @Nullable Object> Change<T> none() {
		return new Keep<>();
	}

	static <T extends @Nullable Object> Change<T> to(T value) {
		return new To<>(value);
	}

	/** Returns the new value for the given current one. */
	T appliedTo(T current);

	record Keep<T extends @Nullable Object>() implements Change<T> {

		@Override
		public T appliedTo(T current) {
			return current;
		}

	}

	record To<T extends @Nullable Object>(T value) implements Change<T> {

		@Override
		public T appliedTo(T current) {
			return this.value;
		}

	}

}
