/** Districts: the parts into which the city guide divides the city. */
@NullMarked
package dev.kartoteka.domain.district;

import org.jspecify.annotations.NullMarked;
