/** Clients. */
@NullMarked
package dev.kartoteka.adapter.cli.client;

import org.jspecify.annotations.NullMarked;
