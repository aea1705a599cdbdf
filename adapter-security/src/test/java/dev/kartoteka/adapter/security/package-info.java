/** Tests of the adapter as a whole. */
@NullMarked
package dev.kartoteka.adapter.security;

import org.jspecify.annotations.NullMarked;
