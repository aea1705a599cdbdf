/** Commands: the program runs one and ends. */
@NullMarked
package dev.kartoteka.bootstrap.command;

import org.jspecify.annotations.NullMarked;
