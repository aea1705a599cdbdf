/** Roles and members of organizations on the wire. */
@NullMarked
package dev.kartoteka.adapter.web.membership;

import org.jspecify.annotations.NullMarked;
