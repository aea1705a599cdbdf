/** Imports of client cards from CSV and vCard files. */
@NullMarked
package dev.kartoteka.adapter.web.clientcardimport;

import org.jspecify.annotations.NullMarked;
