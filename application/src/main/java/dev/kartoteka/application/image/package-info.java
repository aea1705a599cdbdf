/** Use cases of images. */
@NullMarked
package dev.kartoteka.application.image;

import org.jspecify.annotations.NullMarked;
