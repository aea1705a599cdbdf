/** Serves the OpenAPI document and Swagger UI. */
@NullMarked
package dev.kartoteka.adapter.web.description;

import org.jspecify.annotations.NullMarked;
