/** Letters, and that they arrive as they should. */
@NullMarked
package dev.kartoteka.adapter.mail.letter;

import org.jspecify.annotations.NullMarked;
