/** Sessions: created by a log-in, and checked by every later request. */
@NullMarked
package dev.kartoteka.domain.session;

import org.jspecify.annotations.NullMarked;
