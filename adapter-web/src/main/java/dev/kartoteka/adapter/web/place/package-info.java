/** Places. */
@NullMarked
package dev.kartoteka.adapter.web.place;

import org.jspecify.annotations.NullMarked;
