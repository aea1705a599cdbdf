/** Images: what may be uploaded, how it is kept, and how it is found again. */
@NullMarked
package dev.kartoteka.domain.image;

import org.jspecify.annotations.NullMarked;
