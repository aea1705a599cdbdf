/** Client cards: an organization's data about a person. */
@NullMarked
package dev.kartoteka.domain.clientcard;

import org.jspecify.annotations.NullMarked;
