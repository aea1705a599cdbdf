/** Roles and members: whom an organization lets work with it, and what they may do. */
@NullMarked
package dev.kartoteka.domain.membership;

import org.jspecify.annotations.NullMarked;
