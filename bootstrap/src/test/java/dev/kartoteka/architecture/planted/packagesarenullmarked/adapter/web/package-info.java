/** Marked otherwise. */
@NullUnmarked
package dev.kartoteka.architecture.planted.packagesarenullmarked.adapter.web;

import org.jspecify.annotations.NullUnmarked;
