/** The trail of changes. */
@NullMarked
package dev.kartoteka.adapter.web.audit;

import org.jspecify.annotations.NullMarked;
