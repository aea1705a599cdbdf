/** Pages that hand an organization over. */
@NullMarked
package dev.kartoteka.adapter.console.transfer;

import org.jspecify.annotations.NullMarked;
