/**
 * Representations that appear within others, and fields that several resources ask for.
 */
@NullMarked
package dev.kartoteka.adapter.web.shared;

import org.jspecify.annotations.NullMarked;
