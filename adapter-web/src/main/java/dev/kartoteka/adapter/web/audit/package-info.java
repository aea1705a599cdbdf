/** The audit trail. */
@NullMarked
package dev.kartoteka.adapter.web.audit;

import org.jspecify.annotations.NullMarked;
