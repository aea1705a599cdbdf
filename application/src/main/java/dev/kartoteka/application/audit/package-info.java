/** Use cases of the trail of changes. */
@NullMarked
package dev.kartoteka.application.audit;

import org.jspecify.annotations.NullMarked;
