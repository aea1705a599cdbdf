/**
 * Assembles the OpenAPI document from the files in {@code src/main/openapi}. Runs in the
 * build; the program does not contain it.
 */
@NullMarked
package dev.kartoteka.adapter.web.description.assembly;

import org.jspecify.annotations.NullMarked;
