/** The settings of an installation, and what is made up where none are given. */
@NullMarked
package dev.kartoteka.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
