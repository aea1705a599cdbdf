/** Password hashes: the current algorithm and those of imported accounts. */
@NullMarked
package dev.kartoteka.adapter.security.shared.password;

import org.jspecify.annotations.NullMarked;
