/** Requests and responses of the console: routes, sessions, forms, files. */
@NullMarked
package dev.kartoteka.adapter.console.http;

import org.jspecify.annotations.NullMarked;
