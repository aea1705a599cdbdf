/** Tests of what all pages have in common. */
@NullMarked
package dev.kartoteka.adapter.console.page;

import org.jspecify.annotations.NullMarked;
