/** Tests of the filter chain. */
@NullMarked
package dev.kartoteka.adapter.security.shared.chain;

import org.jspecify.annotations.NullMarked;
