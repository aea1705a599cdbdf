/** Emails: their templates, and how they are sent by SMTP. */
@NullMarked
package dev.kartoteka.adapter.mail;

import org.jspecify.annotations.NullMarked;
