/** Invitations by email in PostgreSQL. */
@NullMarked
package dev.kartoteka.adapter.persistence.invitation;

import org.jspecify.annotations.NullMarked;
