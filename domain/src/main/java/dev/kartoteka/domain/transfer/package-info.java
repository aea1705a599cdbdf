/** How an organization gets another creator. */
@NullMarked
package dev.kartoteka.domain.transfer;

import org.jspecify.annotations.NullMarked;
