/** Everything that the database keeps of a person. */
@NullMarked
package dev.kartoteka.adapter.persistence.person;

import org.jspecify.annotations.NullMarked;
