package dev.kartoteka.domain.shared;

import java.util.function.Function;

/**
 * What a caller sent, already read: either a good value, or the reason why it is none. A
 * use case opens it only after it has checked the caller's rights, so that whoever may
 * not act learns nothing from his input.
 */
public sealed interface Submission<T> {

	static <T> Submission<T> of(T value) {
		return new Accepted<>(value);
	}

	static <T> Submission<T> refused(RuntimeException reason) {
		return new Refused<>(reason);
	}

	/**
	 * The good value.
	 * @throws RuntimeException the reason why there is none
	 */
	T accept();

	default <R> Submission<R> map(Function<? super T, ? extends R> mapping) {
		return switch (this) {
			case Accepted<T>(T value) -> new Accepted<>(mapping.apply(value));
			case Refused<T>(RuntimeException reason) -> new Refused<>(reason);
		};
	}

	record Accepted<T>(T value) implements Submission<T> {

		@Override
		public T accept() {
			return this.value;
		}

	}

	record Refused<T>(RuntimeException reason) implements Submission<T> {

		@Override
		public T accept() {
			throw this.reason;
		}

	}

}
