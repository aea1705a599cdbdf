/**
 * Imports of client cards from a file. One request starts an import; a background job
 * works through the rows; the progress can be read at any time.
 */
@NullMarked
package dev.kartoteka.domain.clientcardimport;

import org.jspecify.annotations.NullMarked;
