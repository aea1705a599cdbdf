/** Districts in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.district;

import org.jspecify.annotations.NullMarked;
