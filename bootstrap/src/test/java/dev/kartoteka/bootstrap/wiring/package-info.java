/** Tests of how use cases are made transactional. */
@NullMarked
package dev.kartoteka.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
