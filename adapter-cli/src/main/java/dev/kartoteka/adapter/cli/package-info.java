/**
 * The command line: commands that bring files in and write them out, and sample data. The
 * second driving adapter beside the web adapter.
 */
@NullMarked
package dev.kartoteka.adapter.cli;

import org.jspecify.annotations.NullMarked;
