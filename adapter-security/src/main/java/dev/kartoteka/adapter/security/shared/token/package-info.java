/** Signed tokens: keys, signing and verification. */
@NullMarked
package dev.kartoteka.adapter.security.shared.token;

import org.jspecify.annotations.NullMarked;
