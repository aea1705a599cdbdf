/** Routes about everything that is kept of a person. */
@NullMarked
package dev.kartoteka.adapter.web.person;

import org.jspecify.annotations.NullMarked;
