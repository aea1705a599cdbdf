/** Tests of these routes, over HTTP. */
@NullMarked
package dev.kartoteka.adapter.web.clientcard;

import org.jspecify.annotations.NullMarked;
