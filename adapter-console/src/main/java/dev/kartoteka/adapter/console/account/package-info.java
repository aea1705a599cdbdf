/** Pages of accounts: signing in, registration, profile, sessions. */
@NullMarked
package dev.kartoteka.adapter.console.account;

import org.jspecify.annotations.NullMarked;
