/** The trail of changes: who changed what, when, and from which session. */
@NullMarked
package dev.kartoteka.domain.trail;

import org.jspecify.annotations.NullMarked;
