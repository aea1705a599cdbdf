/** Use cases of imports of client cards. */
@NullMarked
package dev.kartoteka.application.clientcardimport;

import org.jspecify.annotations.NullMarked;
