/** Use cases for sessions, whoever holds them. */
@NullMarked
package dev.kartoteka.application.session;

import org.jspecify.annotations.NullMarked;
