/** How the driver's connections wait for the database. */
@NullMarked
package dev.kartoteka.bootstrap.socket;

import org.jspecify.annotations.NullMarked;
