/** The register of images in the database. */
@NullMarked
package dev.kartoteka.adapter.persistence.image;

import org.jspecify.annotations.NullMarked;
