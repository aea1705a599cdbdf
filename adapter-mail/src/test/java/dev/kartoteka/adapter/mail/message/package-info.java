/** Letters, and that they arrive as they should. */
@NullMarked
package dev.kartoteka.adapter.mail.message;

import org.jspecify.annotations.NullMarked;
