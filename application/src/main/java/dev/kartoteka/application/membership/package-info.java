/** Use cases of roles and members. */
@NullMarked
package dev.kartoteka.application.membership;

import org.jspecify.annotations.NullMarked;
