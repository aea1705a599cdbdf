/** Things to do once, instead of serving. */
@NullMarked
package dev.kartoteka.bootstrap.command;

import org.jspecify.annotations.NullMarked;
