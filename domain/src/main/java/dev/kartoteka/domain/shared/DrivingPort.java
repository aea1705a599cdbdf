package dev.kartoteka.domain.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that driving adapters call and a use case implements. A port that
 * changes state is named by a verb and has one method. Reads are grouped as
 * {@code …Queries}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DrivingPort {

}
