/** Sample districts for a new installation. */
@NullMarked
package dev.kartoteka.adapter.cli.sample;

import org.jspecify.annotations.NullMarked;
