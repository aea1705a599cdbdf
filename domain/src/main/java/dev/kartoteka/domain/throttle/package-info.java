/** How often somebody may try what is worth trying for an intruder. */
@NullMarked
package dev.kartoteka.domain.throttle;

import org.jspecify.annotations.NullMarked;
