/** The page of open sessions, of accounts and of clients. */
@NullMarked
package dev.kartoteka.adapter.console.session;

import org.jspecify.annotations.NullMarked;
