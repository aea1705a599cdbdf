/** Tests of signed tokens, and the tools to forge them. */
@NullMarked
package dev.kartoteka.adapter.security.shared.token;

import org.jspecify.annotations.NullMarked;
