/** Brings in accounts and clients that a Django project has kept so far. */
@NullMarked
package dev.kartoteka.adapter.django;

import org.jspecify.annotations.NullMarked;
