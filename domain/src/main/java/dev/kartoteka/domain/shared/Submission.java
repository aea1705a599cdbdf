package dev.kartoteka.domain.shared;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The parsed input of a caller: a valid value, or the reason why it is invalid. A use
 * case opens it after it has checked the caller's rights, so that callers without rights
 * learn nothing about their input, and before it locks anything, since opening may be
 * slow.
 */
public sealed interface Submission<T> {

	static <T> Submission<T> of(T value) {
		return new Accepted<>(value);
	}

	static <T> Submission<T> refused(RuntimeException reason) {
		return new Refused<>(reason);
	}

	/**
	 * Creates a submission that is parsed once, when it is opened. For input that is
	 * expensive to parse.
	 */
	static <T> Submission<T> deferred(Supplier<Submission<T>> reading) {
		return new Deferred<>(reading);
	}

	/**
	 * Opens the submission and returns the value.
	 * @throws RuntimeException the reason why the input is invalid
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

	/** Returns this submission, parsed. */
	Settled<T> settled();

	/** A submission that is parsed. */
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

	/** A submission that is parsed when it is opened. Not thread-safe. */
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
