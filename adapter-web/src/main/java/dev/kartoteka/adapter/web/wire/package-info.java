/** The rules of the API that hold for all routes: input, responses, routing. */
@NullMarked
package dev.kartoteka.adapter.web.wire;

import org.jspecify.annotations.NullMarked;
