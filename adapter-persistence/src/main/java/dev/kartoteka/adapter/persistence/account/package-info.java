/** Accounts in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.account;

import org.jspecify.annotations.NullMarked;
