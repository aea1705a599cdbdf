/** Tokens, password hashing, and the Spring Security chain. */
@NullMarked
package dev.kartoteka.adapter.security;

import org.jspecify.annotations.NullMarked;
