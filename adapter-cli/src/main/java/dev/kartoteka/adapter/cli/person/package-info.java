/** The command that erases persons again after a restore. */
@NullMarked
package dev.kartoteka.adapter.cli.person;

import org.jspecify.annotations.NullMarked;
