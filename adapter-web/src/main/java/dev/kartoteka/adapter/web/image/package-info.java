/** Images. */
@NullMarked
package dev.kartoteka.adapter.web.image;

import org.jspecify.annotations.NullMarked;
