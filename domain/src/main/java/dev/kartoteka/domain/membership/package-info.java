/** Roles and members: which accounts work with an organization, and what they may do. */
@NullMarked
package dev.kartoteka.domain.membership;

import org.jspecify.annotations.NullMarked;
