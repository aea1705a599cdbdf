/** The command that repairs derived data. */
@NullMarked
package dev.kartoteka.adapter.cli.derived;

import org.jspecify.annotations.NullMarked;
