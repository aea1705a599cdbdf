/** The trail of changes. */
@NullMarked
package dev.kartoteka.adapter.web.trail;

import org.jspecify.annotations.NullMarked;
