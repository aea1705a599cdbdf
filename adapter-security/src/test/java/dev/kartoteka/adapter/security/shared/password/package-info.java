/** Tests of password hashes. */
@NullMarked
package dev.kartoteka.adapter.security.shared.password;

import org.jspecify.annotations.NullMarked;
