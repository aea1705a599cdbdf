/** Use cases of accounts and their sessions. */
@NullMarked
package dev.kartoteka.application.account;

import org.jspecify.annotations.NullMarked;
