/**
 * The business of Kartoteka: aggregates, value objects, and both kinds of ports. Depends
 * on nothing but the JDK.
 */
@NullMarked
package dev.kartoteka.domain;

import org.jspecify.annotations.NullMarked;
