@NullMarked
package dev.kartoteka.adapter.cli.comparison;

import org.jspecify.annotations.NullMarked;
