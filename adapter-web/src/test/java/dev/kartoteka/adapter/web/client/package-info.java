/** Tests of these routes, over HTTP. */
@NullMarked
package dev.kartoteka.adapter.web.client;

import org.jspecify.annotations.NullMarked;
