/** Tests of pages of places. */
@NullMarked
package dev.kartoteka.adapter.console.place;

import org.jspecify.annotations.NullMarked;
