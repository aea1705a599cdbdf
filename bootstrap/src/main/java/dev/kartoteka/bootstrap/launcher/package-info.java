/**
 * The entry of the packaged program, which also runs on a Java that is too old for the
 * rest.
 */
@NullMarked
package dev.kartoteka.bootstrap.launcher;

import org.jspecify.annotations.NullMarked;
