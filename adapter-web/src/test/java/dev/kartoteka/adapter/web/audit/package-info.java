/** Tests of these routes, over HTTP. */
@NullMarked
package dev.kartoteka.adapter.web.audit;

import org.jspecify.annotations.NullMarked;
