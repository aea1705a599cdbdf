/** Use cases of invitations by email. */
@NullMarked
package dev.kartoteka.application.invitation;

import org.jspecify.annotations.NullMarked;
