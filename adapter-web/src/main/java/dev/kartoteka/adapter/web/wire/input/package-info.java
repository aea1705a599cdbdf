/**
 * Input: bodies and query strings become trees, and
 * {@link dev.kartoteka.adapter.web.wire.input.Fields fields} turn trees into values or
 * into the errors that Django REST Framework reports.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire.input;

import org.jspecify.annotations.NullMarked;
