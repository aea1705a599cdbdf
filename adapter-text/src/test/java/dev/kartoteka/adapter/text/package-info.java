/** Tests of the text message adapter. */
@NullMarked
package dev.kartoteka.adapter.text;

import org.jspecify.annotations.NullMarked;
