/**
 * The description of the API: what the files of the areas say, put together into one
 * OpenAPI document, and a page to look at it and try it.
 */
@NullMarked
package dev.kartoteka.adapter.web.description;

import org.jspecify.annotations.NullMarked;
