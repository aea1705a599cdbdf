/** The audit trail: who changed what, when, and in which session. */
@NullMarked
package dev.kartoteka.domain.audit;

import org.jspecify.annotations.NullMarked;
