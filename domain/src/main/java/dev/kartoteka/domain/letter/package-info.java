/** Letters: what Kartoteka tells people by e-mail. */
@NullMarked
package dev.kartoteka.domain.letter;

import org.jspecify.annotations.NullMarked;
