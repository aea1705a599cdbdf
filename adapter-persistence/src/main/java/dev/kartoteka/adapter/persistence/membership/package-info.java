/** Roles and members in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.membership;

import org.jspecify.annotations.NullMarked;
