/** Pages of organizations. */
@NullMarked
package dev.kartoteka.adapter.console.organization;

import org.jspecify.annotations.NullMarked;
