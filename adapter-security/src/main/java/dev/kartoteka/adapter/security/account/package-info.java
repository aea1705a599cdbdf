/**
 * What accounts need of security: their tokens, those in their letters, and the passwords
 * they may not have.
 */
@NullMarked
package dev.kartoteka.adapter.security.account;

import org.jspecify.annotations.NullMarked;
