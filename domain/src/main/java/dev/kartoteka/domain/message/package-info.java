/** Letters: what Kartoteka tells people by e-mail. */
@NullMarked
package dev.kartoteka.domain.message;

import org.jspecify.annotations.NullMarked;
