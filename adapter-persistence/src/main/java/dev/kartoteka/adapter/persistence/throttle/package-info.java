/** Rate limits whose counts all replicas share. */
@NullMarked
package dev.kartoteka.adapter.persistence.throttle;

import org.jspecify.annotations.NullMarked;
