/** Images: accepting uploads, storing files, and removing unused ones. */
@NullMarked
package dev.kartoteka.domain.image;

import org.jspecify.annotations.NullMarked;
