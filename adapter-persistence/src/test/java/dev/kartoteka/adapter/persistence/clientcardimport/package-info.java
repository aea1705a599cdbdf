/** Tests of the storage of imports of client cards. */
@NullMarked
package dev.kartoteka.adapter.persistence.clientcardimport;

import org.jspecify.annotations.NullMarked;
