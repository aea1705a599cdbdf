/** Pages of districts. */
@NullMarked
package dev.kartoteka.adapter.console.district;

import org.jspecify.annotations.NullMarked;
