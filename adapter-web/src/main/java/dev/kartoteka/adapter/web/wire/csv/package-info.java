/** Comma-separated values. */
@NullMarked
package dev.kartoteka.adapter.web.wire.csv;

import org.jspecify.annotations.NullMarked;
