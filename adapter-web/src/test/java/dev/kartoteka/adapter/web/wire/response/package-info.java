/** Tests of the wire rules. */
@NullMarked
package dev.kartoteka.adapter.web.wire.response;

import org.jspecify.annotations.NullMarked;
