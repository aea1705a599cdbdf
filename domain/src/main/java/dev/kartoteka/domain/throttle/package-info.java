/** Limits on attempts that an intruder might make. */
@NullMarked
package dev.kartoteka.domain.throttle;

import org.jspecify.annotations.NullMarked;
