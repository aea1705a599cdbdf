/** Use cases for counts of attempts. */
@NullMarked
package dev.kartoteka.application.throttle;

import org.jspecify.annotations.NullMarked;
