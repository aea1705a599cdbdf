/**
 * The in-memory fakes of the driven ports, and the contracts that every implementation
 * fulfills, fake or real.
 */
@NullMarked
package dev.kartoteka.domain.ports;

import org.jspecify.annotations.NullMarked;
