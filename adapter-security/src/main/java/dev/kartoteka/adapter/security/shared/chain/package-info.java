/** The security filter chain: authenticates callers by their tokens. */
@NullMarked
package dev.kartoteka.adapter.security.shared.chain;

import org.jspecify.annotations.NullMarked;
