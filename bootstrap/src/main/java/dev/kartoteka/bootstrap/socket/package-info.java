/** Read timeouts of the connections to the database. */
@NullMarked
package dev.kartoteka.bootstrap.socket;

import org.jspecify.annotations.NullMarked;
