/** The command {@code check}: what is wrong with an installation, before it starts. */
@NullMarked
package dev.kartoteka.bootstrap.check;

import org.jspecify.annotations.NullMarked;
