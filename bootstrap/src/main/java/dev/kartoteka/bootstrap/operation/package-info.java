/** What operators see of the running program: whether it is ready, and how it stops. */
@NullMarked
package dev.kartoteka.bootstrap.operation;

import org.jspecify.annotations.NullMarked;
