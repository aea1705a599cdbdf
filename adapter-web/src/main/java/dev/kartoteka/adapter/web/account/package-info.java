/** Accounts: registration, activation, log-in, tokens, sessions, profile. */
@NullMarked
package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.NullMarked;
