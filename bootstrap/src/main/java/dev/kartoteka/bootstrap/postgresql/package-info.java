/** The embedded PostgreSQL server, for installations without an external database. */
@NullMarked
package dev.kartoteka.bootstrap.postgresql;

import org.jspecify.annotations.NullMarked;
