/** Client cards: what one organization knows of a person. */
@NullMarked
package dev.kartoteka.domain.clientcard;

import org.jspecify.annotations.NullMarked;
