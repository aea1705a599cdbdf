/** Messages: the emails and text messages that Kartoteka sends. */
@NullMarked
package dev.kartoteka.domain.message;

import org.jspecify.annotations.NullMarked;
