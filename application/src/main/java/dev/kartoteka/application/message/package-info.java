/** Use cases for messages that wait to be sent. */
@NullMarked
package dev.kartoteka.application.message;

import org.jspecify.annotations.NullMarked;
