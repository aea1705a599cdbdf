/** The import of all data of another system, in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.projectimport;

import org.jspecify.annotations.NullMarked;
