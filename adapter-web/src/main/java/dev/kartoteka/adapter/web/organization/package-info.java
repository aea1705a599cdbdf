/** Organizations on the wire. */
@NullMarked
package dev.kartoteka.adapter.web.organization;

import org.jspecify.annotations.NullMarked;
