/** Organizations: who founded them, what they are, and who may do what in them. */
@NullMarked
package dev.kartoteka.domain.organization;

import org.jspecify.annotations.NullMarked;
