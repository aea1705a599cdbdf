/** Pages of members, invitations and roles. */
@NullMarked
package dev.kartoteka.adapter.console.membership;

import org.jspecify.annotations.NullMarked;
