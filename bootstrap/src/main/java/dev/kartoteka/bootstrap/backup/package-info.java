/**
 * The commands that copy an installation: backup, restore, and the move to an external
 * database.
 */
@NullMarked
package dev.kartoteka.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
