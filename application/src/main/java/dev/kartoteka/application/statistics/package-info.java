/** Use cases that tell operators how much there is. */
@NullMarked
package dev.kartoteka.application.statistics;

import org.jspecify.annotations.NullMarked;
