/** Districts. */
@NullMarked
package dev.kartoteka.adapter.web.district;

import org.jspecify.annotations.NullMarked;
