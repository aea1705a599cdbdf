/** Keeps imports of client cards going. */
@NullMarked
package dev.kartoteka.bootstrap.clientcardimport;

import org.jspecify.annotations.NullMarked;
