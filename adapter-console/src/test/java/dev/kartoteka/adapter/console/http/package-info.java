/** Tests of requests and responses of the console. */
@NullMarked
package dev.kartoteka.adapter.console.http;

import org.jspecify.annotations.NullMarked;
