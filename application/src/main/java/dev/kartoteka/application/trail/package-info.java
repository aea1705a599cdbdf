/** Use cases of the trail of changes. */
@NullMarked
package dev.kartoteka.application.trail;

import org.jspecify.annotations.NullMarked;
