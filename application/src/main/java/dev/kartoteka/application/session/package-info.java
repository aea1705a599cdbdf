/** Use cases for sessions of accounts and clients. */
@NullMarked
package dev.kartoteka.application.session;

import org.jspecify.annotations.NullMarked;
