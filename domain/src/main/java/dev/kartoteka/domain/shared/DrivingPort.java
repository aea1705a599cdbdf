package dev.kartoteka.domain.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what Kartoteka offers: a use case of the application implements it, driving
 * adapters call it. One that changes something is named by its verb and has one method;
 * the ones that only read are grouped as {@code …Queries}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DrivingPort {

}
