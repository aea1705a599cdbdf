/** What the operator says, and what he is told. */
@NullMarked
package dev.kartoteka.adapter.geojson.command;

import org.jspecify.annotations.NullMarked;
