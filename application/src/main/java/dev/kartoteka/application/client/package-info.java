/** Use cases of clients. */
@NullMarked
package dev.kartoteka.application.client;

import org.jspecify.annotations.NullMarked;
