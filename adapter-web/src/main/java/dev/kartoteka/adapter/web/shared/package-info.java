/** Representations within others, and fields and columns that several controllers use. */
@NullMarked
package dev.kartoteka.adapter.web.shared;

import org.jspecify.annotations.NullMarked;
