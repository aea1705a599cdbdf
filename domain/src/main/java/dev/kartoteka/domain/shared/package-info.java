/** What the aggregates share: values, refusals, and the forms of reading. */
@NullMarked
package dev.kartoteka.domain.shared;

import org.jspecify.annotations.NullMarked;
