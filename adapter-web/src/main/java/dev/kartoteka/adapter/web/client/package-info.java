/** Clients: their log-in and their own record. */
@NullMarked
package dev.kartoteka.adapter.web.client;

import org.jspecify.annotations.NullMarked;
