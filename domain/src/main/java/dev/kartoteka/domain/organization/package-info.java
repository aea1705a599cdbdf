/** Organizations: their creators, their details, and the rights of callers in them. */
@NullMarked
package dev.kartoteka.domain.organization;

import org.jspecify.annotations.NullMarked;
