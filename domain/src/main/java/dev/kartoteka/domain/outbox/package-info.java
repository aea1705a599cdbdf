/** What staff see and do about messages that wait to be sent. */
@NullMarked
package dev.kartoteka.domain.outbox;

import org.jspecify.annotations.NullMarked;
