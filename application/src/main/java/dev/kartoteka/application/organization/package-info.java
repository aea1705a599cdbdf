/** Use cases of organizations. */
@NullMarked
package dev.kartoteka.application.organization;

import org.jspecify.annotations.NullMarked;
