/** Sessions in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.session;

import org.jspecify.annotations.NullMarked;
