/** Clients on the wire: their log-in. */
@NullMarked
package dev.kartoteka.adapter.web.client;

import org.jspecify.annotations.NullMarked;
