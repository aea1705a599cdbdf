/** Tests of the wire rules. */
@NullMarked
package dev.kartoteka.adapter.web.wire.route;

import org.jspecify.annotations.NullMarked;
