/** Work beside the requests that belongs to this program, not to its domain. */
@NullMarked
package dev.kartoteka.bootstrap.background;

import org.jspecify.annotations.NullMarked;
