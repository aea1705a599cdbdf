package dev.kartoteka.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the implementation of a driving port. Bootstrap runs each call in a transaction,
 * which is rolled back on every throwable.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {

	/**
	 * Whether the use case runs without a transaction: each statement sees the data
	 * committed at that time, and no connection is held between two statements.
	 */
	boolean readOnly() default false;

}
