/** The command line: imports, exports and other commands, and sample data. */
@NullMarked
package dev.kartoteka.adapter.cli;

import org.jspecify.annotations.NullMarked;
