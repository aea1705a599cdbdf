/**
 * The domain model: aggregates, value objects, and driving and driven ports. Depends on
 * the JDK only.
 */
@NullMarked
package dev.kartoteka.domain;

import org.jspecify.annotations.NullMarked;
