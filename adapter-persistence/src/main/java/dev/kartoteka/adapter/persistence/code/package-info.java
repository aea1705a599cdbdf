/** Hashes of codes in text messages. */
@NullMarked
package dev.kartoteka.adapter.persistence.code;

import org.jspecify.annotations.NullMarked;
