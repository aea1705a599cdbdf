/** Nothing but this. */
@NullMarked
package dev.kartoteka.architecture.planted.everyclasshasitslayer.adapter.mail;

import org.jspecify.annotations.NullMarked;
