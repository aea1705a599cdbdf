/** Shared by the use cases of several aggregates. */
@NullMarked
package dev.kartoteka.application.shared;

import org.jspecify.annotations.NullMarked;
