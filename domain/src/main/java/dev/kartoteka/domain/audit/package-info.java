/** The trail of changes: who changed what, when, and from which session. */
@NullMarked
package dev.kartoteka.domain.audit;

import org.jspecify.annotations.NullMarked;
