/** Tests of the register of erasures. */
@NullMarked
package dev.kartoteka.adapter.security.erasure;

import org.jspecify.annotations.NullMarked;
