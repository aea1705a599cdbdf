/** Clean, though to the machine this is an interface. */
@NullMarked
package dev.kartoteka.architecture.planted.portshavetheirform.domain.client;

import org.jspecify.annotations.NullMarked;
