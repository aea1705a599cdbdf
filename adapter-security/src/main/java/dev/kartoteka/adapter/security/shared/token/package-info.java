/** Signed tokens of whatever kind: keys, signing, verification. */
@NullMarked
package dev.kartoteka.adapter.security.shared.token;

import org.jspecify.annotations.NullMarked;
