/** Shared by all aggregates: values, refusals, submissions and listings. */
@NullMarked
package dev.kartoteka.domain.shared;

import org.jspecify.annotations.NullMarked;
