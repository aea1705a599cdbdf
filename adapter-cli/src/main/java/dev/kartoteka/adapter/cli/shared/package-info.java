/** What commands have in common: options, exit codes, batches, progress and reports. */
@NullMarked
package dev.kartoteka.adapter.cli.shared;

import org.jspecify.annotations.NullMarked;
