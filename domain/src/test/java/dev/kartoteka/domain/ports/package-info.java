/**
 * The driven ports' in-memory fakes and their contract: what every implementation, fake
 * or real, has to do.
 */
@NullMarked
package dev.kartoteka.domain.ports;

import org.jspecify.annotations.NullMarked;
