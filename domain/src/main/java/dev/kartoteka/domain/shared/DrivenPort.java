package dev.kartoteka.domain.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what Kartoteka needs: an adapter implements it, the application calls it. Named
 * by what it is to the application, such as {@code …Repository} or {@code …Reader}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DrivenPort {

}
