/** Accounts on the wire: registration, activation, log-in, sessions, profile. */
@NullMarked
package dev.kartoteka.adapter.web.account;

import org.jspecify.annotations.NullMarked;
