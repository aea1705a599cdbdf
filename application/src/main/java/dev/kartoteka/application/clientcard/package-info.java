/** Use cases of client cards. */
@NullMarked
package dev.kartoteka.application.clientcard;

import org.jspecify.annotations.NullMarked;
