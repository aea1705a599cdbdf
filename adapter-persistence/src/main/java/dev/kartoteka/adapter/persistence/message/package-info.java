/** Emails and text messages that wait in the database to be sent. */
@NullMarked
package dev.kartoteka.adapter.persistence.message;

import org.jspecify.annotations.NullMarked;
