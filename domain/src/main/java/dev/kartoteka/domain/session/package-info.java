/** Sessions: what a log-in makes, and what every later request leans on. */
@NullMarked
package dev.kartoteka.domain.session;

import org.jspecify.annotations.NullMarked;
