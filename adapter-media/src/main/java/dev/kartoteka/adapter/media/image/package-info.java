/** Images: the workshop, the stores and the timer. */
@NullMarked
package dev.kartoteka.adapter.media.image;

import org.jspecify.annotations.NullMarked;
