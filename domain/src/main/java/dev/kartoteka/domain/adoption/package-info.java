/** How people who were known to another system move in, with all that is theirs. */
@NullMarked
package dev.kartoteka.domain.adoption;

import org.jspecify.annotations.NullMarked;
