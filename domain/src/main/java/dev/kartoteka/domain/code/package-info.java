/** Codes in text messages, which prove that a person has a phone. */
@NullMarked
package dev.kartoteka.domain.code;

import org.jspecify.annotations.NullMarked;
