/** Routes of invitations by email. */
@NullMarked
package dev.kartoteka.adapter.web.invitation;

import org.jspecify.annotations.NullMarked;
