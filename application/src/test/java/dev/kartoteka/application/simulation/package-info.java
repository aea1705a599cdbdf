/**
 * Use cases under a seeded scheduler: callers take turns at each call of a port, crash,
 * repeat their requests, and the clock moves.
 */
@NullMarked
package dev.kartoteka.application.simulation;

import org.jspecify.annotations.NullMarked;
