/**
 * Accounts: the people who work with Kartoteka, how they log in, and how staff manage
 * them.
 */
@NullMarked
package dev.kartoteka.domain.account;

import org.jspecify.annotations.NullMarked;
