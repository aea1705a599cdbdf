package dev.kartoteka.application.simulation;

import java.util.Optional;
import java.util.function.Consumer;

/** What a caller knows of a request. */
sealed interface Answer<T> {

	default void ifDone(Consumer<T> consumer) {
		known().ifPresent(consumer);
	}

	default Optional<T> known() {
		return (this instanceof Done<T>(T value)) ? Optional.of(value) : Optional.empty();
	}

	default boolean isDone() {
		return this instanceof Done;
	}

	default boolean isRefused() {
		return this instanceof Refused;
	}

	/** The request was executed. */
	record Done<T>(T value) implements Answer<T> {
	}

	/** The request has changed nothing. */
	record Refused<T>(RuntimeException reason) implements Answer<T> {
	}

	/** The program crashed, before or after the request was executed. */
	record Lost<T>() implements Answer<T> {
	}

}
