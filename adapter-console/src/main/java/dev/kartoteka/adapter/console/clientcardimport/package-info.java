/** Pages of imports of client cards. */
@NullMarked
package dev.kartoteka.adapter.console.clientcardimport;

import org.jspecify.annotations.NullMarked;
