/** Password hashes: today's algorithm, and those that were brought over. */
@NullMarked
package dev.kartoteka.adapter.security.shared.password;

import org.jspecify.annotations.NullMarked;
