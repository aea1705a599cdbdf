/** Pages that export and erase what is kept of a person, for staff. */
@NullMarked
package dev.kartoteka.adapter.console.person;

import org.jspecify.annotations.NullMarked;
