/** Accounts on the wire: their whole life, log-in, tokens, sessions, profile. */
@NullMarked
package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.NullMarked;
