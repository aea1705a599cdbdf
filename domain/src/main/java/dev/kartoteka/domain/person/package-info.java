/** Everything that is kept of a person with a phone, across all aggregates. */
@NullMarked
package dev.kartoteka.domain.person;

import org.jspecify.annotations.NullMarked;
