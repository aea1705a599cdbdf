/**
 * Responses: representations as JSON, lists whole or in pages, and the texts of all
 * errors.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire.response;

import org.jspecify.annotations.NullMarked;
