/** Use cases of the audit trail. */
@NullMarked
package dev.kartoteka.application.audit;

import org.jspecify.annotations.NullMarked;
