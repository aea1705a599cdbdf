package dev.kartoteka.domain.shared;

import org.jspecify.annotations.Nullable;

/**
 * What is to become of one attribute: it stays, or it gets a new value, which for an
 * optional attribute may be null.
 */
public sealed interface Change<T extends @Nullable Object> {

	static <T extends @Nullable Object> Change<T> none() {
		return new Keep<>();
	}

	static <T extends @Nullable Object> Change<T> to(T value) {
		return new To<>(value);
	}

	/** The value after the change, given the one before. */
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
