/** The command {@code serve}. */
@NullMarked
package dev.kartoteka.adapter.cli.server;

import org.jspecify.annotations.NullMarked;
