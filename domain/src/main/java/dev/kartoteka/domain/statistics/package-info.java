/** How much there is, for operators. Nothing here decides anything. */
@NullMarked
package dev.kartoteka.domain.statistics;

import org.jspecify.annotations.NullMarked;
