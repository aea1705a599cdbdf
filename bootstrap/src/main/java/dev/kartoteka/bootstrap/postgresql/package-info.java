/** A PostgreSQL server of our own, for installations that name no database. */
@NullMarked
package dev.kartoteka.bootstrap.postgresql;

import org.jspecify.annotations.NullMarked;
