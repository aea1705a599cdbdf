/**
 * Reading what callers send: bodies and query strings become trees, and a small field
 * engine turns trees into values or into the errors that Django REST Framework would
 * name.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire.input;

import org.jspecify.annotations.NullMarked;
