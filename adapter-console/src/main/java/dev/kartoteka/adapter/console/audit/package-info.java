/** Pages of the audit trail. */
@NullMarked
package dev.kartoteka.adapter.console.audit;

import org.jspecify.annotations.NullMarked;
