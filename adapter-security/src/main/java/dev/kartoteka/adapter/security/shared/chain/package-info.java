/** The filter chain that every request passes: who calls, as his token says. */
@NullMarked
package dev.kartoteka.adapter.security.shared.chain;

import org.jspecify.annotations.NullMarked;
