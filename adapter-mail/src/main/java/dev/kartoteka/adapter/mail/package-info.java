/** Letters by SMTP, and the timer that sends them. */
@NullMarked
package dev.kartoteka.adapter.mail;

import org.jspecify.annotations.NullMarked;
