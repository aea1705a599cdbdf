/** What waits and how the program does, for staff. */
@NullMarked
package dev.kartoteka.adapter.console.operation;

import org.jspecify.annotations.NullMarked;
