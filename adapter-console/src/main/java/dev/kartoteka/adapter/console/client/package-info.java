/** Pages for clients: the own record, its password, sessions, export and end. */
@NullMarked
package dev.kartoteka.adapter.console.client;

import org.jspecify.annotations.NullMarked;
