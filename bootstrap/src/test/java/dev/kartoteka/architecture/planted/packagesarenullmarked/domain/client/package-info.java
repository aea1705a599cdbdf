/** Clean. */
@NullMarked
package dev.kartoteka.architecture.planted.packagesarenullmarked.domain.client;

import org.jspecify.annotations.NullMarked;
