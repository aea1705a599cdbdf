@NullMarked
package dev.kartoteka.adapter.cli.shared;

import org.jspecify.annotations.NullMarked;
