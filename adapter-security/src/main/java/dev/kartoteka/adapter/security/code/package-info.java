/** Codes in text messages, and their hashes. */
@NullMarked
package dev.kartoteka.adapter.security.code;

import org.jspecify.annotations.NullMarked;
