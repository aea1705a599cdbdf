/** The settings of an installation, and the generated defaults of secrets. */
@NullMarked
package dev.kartoteka.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
