/** Tests of codes in text messages. */
@NullMarked
package dev.kartoteka.adapter.security.code;

import org.jspecify.annotations.NullMarked;
