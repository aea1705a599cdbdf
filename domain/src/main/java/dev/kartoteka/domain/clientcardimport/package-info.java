/**
 * Client cards brought in by the file: an import is begun with one request, is worked off
 * row by row beside all requests, and tells how far it is.
 */
@NullMarked
package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.NullMarked;
