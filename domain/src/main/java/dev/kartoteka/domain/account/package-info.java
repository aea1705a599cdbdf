/** Accounts: the people who work with Kartoteka, their log-ins, and what staff may do. */
@NullMarked
package dev.kartoteka.domain.account;

import org.jspecify.annotations.NullMarked;
