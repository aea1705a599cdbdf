/**
 * Credentials of cards, for the use cases of cards, imports and clients.
 */
@NullMarked
package dev.kartoteka.application.credential;

import org.jspecify.annotations.NullMarked;
