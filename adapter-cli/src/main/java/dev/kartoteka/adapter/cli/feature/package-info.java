/** Features, read and written one after the other. */
@NullMarked
package dev.kartoteka.adapter.cli.feature;

import org.jspecify.annotations.NullMarked;
