/** The OpenAPI document, assembled from one file per area, and Swagger UI. */
@NullMarked
package dev.kartoteka.adapter.web.description;

import org.jspecify.annotations.NullMarked;
