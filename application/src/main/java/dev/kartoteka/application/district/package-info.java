/** Use cases of districts. */
@NullMarked
package dev.kartoteka.application.district;

import org.jspecify.annotations.NullMarked;
