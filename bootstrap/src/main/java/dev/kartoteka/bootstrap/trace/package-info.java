/** Traces of requests and statements, by OpenTelemetry. */
@NullMarked
package dev.kartoteka.bootstrap.trace;

import org.jspecify.annotations.NullMarked;
