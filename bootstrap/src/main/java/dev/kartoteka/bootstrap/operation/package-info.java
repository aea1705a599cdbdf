/** Operation of the running program: readiness and shutdown. */
@NullMarked
package dev.kartoteka.bootstrap.operation;

import org.jspecify.annotations.NullMarked;
