/** Tables of a Django project, wherever they lie, and what their cells say. */
@NullMarked
package dev.kartoteka.adapter.cli.table;

import org.jspecify.annotations.NullMarked;
