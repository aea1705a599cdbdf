@NullMarked
package dev.kartoteka.adapter.cli.table;

import org.jspecify.annotations.NullMarked;
