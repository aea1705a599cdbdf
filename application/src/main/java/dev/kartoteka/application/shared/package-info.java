/** What use cases of several aggregates have in common. */
@NullMarked
package dev.kartoteka.application.shared;

import org.jspecify.annotations.NullMarked;
