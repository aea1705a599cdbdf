@NullMarked
package dev.kartoteka.adapter.cli;

import org.jspecify.annotations.NullMarked;
