package dev.kartoteka.domain.shared;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

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

	/** One that is read only when it is opened, once, because reading costs a lot. */
	static <T> Submission<T> deferred(Supplier<Submission<T>> reading) {
		return new Deferred<>(reading);
	}

	/**
	 * The good value.
	 * @throws RuntimeException the reason why there is none
	 */
	default T accept() {
		return switch (settled()) {
			case Accepted<T>(T value) -> value;
			case Refused<T>(RuntimeException reason) -> throw reason;
		};
	}

	default <R> Submission<R> map(Function<? super T, ? extends R> mapping) {
		return switch (this) {
			case Accepted<T>(T value) -> new Accepted<>(mapping.apply(value));
			case Refused<T>(RuntimeException reason) -> new Refused<>(reason);
			case Deferred<T> deferred -> new Deferred<>(() -> deferred.settled().map(mapping));
		};
	}

	/** The same, read for certain. */
	Settled<T> settled();

	/** One that is read. */
	sealed interface Settled<T> extends Submission<T> {

		@Override
		default Settled<T> settled() {
			return this;
		}

	}

	record Accepted<T>(T value) implements Settled<T> {
	}

	record Refused<T>(RuntimeException reason) implements Settled<T> {
	}

	/** One that is read when it is opened. */
	final class Deferred<T> implements Submission<T> {

		private final Supplier<Submission<T>> reading;

		private @Nullable Settled<T> settled;

		private Deferred(Supplier<Submission<T>> reading) {
			this.reading = reading;
		}

		@Override
		public Settled<T> settled() {
			if (this.settled == null) {
				this.settled = this.reading.get().settled();
			}
			return this.settled;
		}

	}

}
