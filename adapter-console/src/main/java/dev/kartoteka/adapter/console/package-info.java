/** The console: pages for people, rendered on the server. */
@NullMarked
package dev.kartoteka.adapter.console;

import org.jspecify.annotations.NullMarked;
