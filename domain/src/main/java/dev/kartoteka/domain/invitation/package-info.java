/** Invitations of people by email, whether they have an account or not. */
@NullMarked
package dev.kartoteka.domain.invitation;

import org.jspecify.annotations.NullMarked;
