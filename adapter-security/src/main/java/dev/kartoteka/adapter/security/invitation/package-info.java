/** The tokens in invitations by email. */
@NullMarked
package dev.kartoteka.adapter.security.invitation;

import org.jspecify.annotations.NullMarked;
