/** Roles and members of organizations. */
@NullMarked
package dev.kartoteka.adapter.web.membership;

import org.jspecify.annotations.NullMarked;
