/** Images: the workshop and the stores. */
@NullMarked
package dev.kartoteka.adapter.media.image;

import org.jspecify.annotations.NullMarked;
