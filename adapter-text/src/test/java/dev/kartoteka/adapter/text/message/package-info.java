/** Tests of the wording and delivery of text messages. */
@NullMarked
package dev.kartoteka.adapter.text.message;

import org.jspecify.annotations.NullMarked;
