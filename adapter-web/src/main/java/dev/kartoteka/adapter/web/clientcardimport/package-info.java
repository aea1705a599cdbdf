/** Files of client cards come in, and imports tell how far they are. */
@NullMarked
package dev.kartoteka.adapter.web.clientcardimport;

import org.jspecify.annotations.NullMarked;
