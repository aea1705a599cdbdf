/** Counts of attempts, which all replicas share. */
@NullMarked
package dev.kartoteka.adapter.persistence.throttle;

import org.jspecify.annotations.NullMarked;
