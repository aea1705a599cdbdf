package dev.kartoteka.domain.ports;

import java.lang.reflect.Method;
import java.util.function.BooleanSupplier;

/**
 * Decides which of several callers goes on. Each caller has a thread of its own, and one
 * of them runs at a time.
 */
public interface Turns {

	/** Lets others go first. Called before each call of a driven port. */
	void beforeCall(Method call);

	/**
	 * Lets others go on until the condition holds.
	 * @throws RuntimeException if the caller has waited too long
	 */
	void await(BooleanSupplier condition);

}
