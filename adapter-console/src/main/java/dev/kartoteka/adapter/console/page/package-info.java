/** What all pages have in common: the layout, fields, mistakes, languages. */
@NullMarked
package dev.kartoteka.adapter.console.page;

import org.jspecify.annotations.NullMarked;
