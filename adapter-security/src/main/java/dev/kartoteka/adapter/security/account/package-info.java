/** Security of accounts: their tokens, the tokens in emails, and common passwords. */
@NullMarked
package dev.kartoteka.adapter.security.account;

import org.jspecify.annotations.NullMarked;
