/** Use cases for codes in text messages. */
@NullMarked
package dev.kartoteka.application.code;

import org.jspecify.annotations.NullMarked;
