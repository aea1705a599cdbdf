/** Tests of the wire rules. */
@NullMarked
package dev.kartoteka.adapter.web.wire.input;

import org.jspecify.annotations.NullMarked;
