/** Imports of client cards from CSV files. */
@NullMarked
package dev.kartoteka.adapter.web.clientcardimport;

import org.jspecify.annotations.NullMarked;
