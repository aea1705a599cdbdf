package dev.kartoteka.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the implementation of a driving port. Bootstrap finds it by this mark and runs
 * each call in a transaction, which is rolled back on every throwable.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {

	/**
	 * Whether the use case changes nothing. It then runs without a transaction: its
	 * reading ports see what is committed at each statement, and no connection is held
	 * between two of them.
	 */
	boolean readOnly() default false;

}
