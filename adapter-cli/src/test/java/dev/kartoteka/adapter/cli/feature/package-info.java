@NullMarked
package dev.kartoteka.adapter.cli.feature;

import org.jspecify.annotations.NullMarked;
