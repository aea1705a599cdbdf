/** Use cases about everything that is kept of a person. */
@NullMarked
package dev.kartoteka.application.person;

import org.jspecify.annotations.NullMarked;
