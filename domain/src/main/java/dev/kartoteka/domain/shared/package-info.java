/** What the aggregates share. */
@NullMarked
package dev.kartoteka.domain.shared;

import org.jspecify.annotations.NullMarked;
