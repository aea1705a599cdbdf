/** Tests of the hashes of codes. */
@NullMarked
package dev.kartoteka.adapter.persistence.code;

import org.jspecify.annotations.NullMarked;
