/** Use cases by which an organization gets another creator. */
@NullMarked
package dev.kartoteka.application.transfer;

import org.jspecify.annotations.NullMarked;
