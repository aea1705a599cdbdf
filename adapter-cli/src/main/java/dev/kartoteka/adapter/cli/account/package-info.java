/** Accounts, which Django calls users. */
@NullMarked
package dev.kartoteka.adapter.cli.account;

import org.jspecify.annotations.NullMarked;
