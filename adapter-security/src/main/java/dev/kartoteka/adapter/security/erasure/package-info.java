/** The register of erasures in files. */
@NullMarked
package dev.kartoteka.adapter.security.erasure;

import org.jspecify.annotations.NullMarked;
