/** Tests of these routes, over HTTP. */
@NullMarked
package dev.kartoteka.adapter.web.place;

import org.jspecify.annotations.NullMarked;
