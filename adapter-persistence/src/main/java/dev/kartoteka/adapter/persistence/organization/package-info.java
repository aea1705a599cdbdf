/** Organizations in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.organization;

import org.jspecify.annotations.NullMarked;
