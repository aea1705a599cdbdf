/** The command {@code compare-answers}. */
@NullMarked
package dev.kartoteka.adapter.cli.comparison;

import org.jspecify.annotations.NullMarked;
