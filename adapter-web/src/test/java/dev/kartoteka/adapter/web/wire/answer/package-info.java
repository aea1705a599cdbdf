/** Tests of the wire rules. */
@NullMarked
package dev.kartoteka.adapter.web.wire.answer;

import org.jspecify.annotations.NullMarked;
