/** Tests of these routes, over HTTP. */
@NullMarked
package dev.kartoteka.adapter.web.trail;

import org.jspecify.annotations.NullMarked;
