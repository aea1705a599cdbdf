/**
 * Writing what callers get: representations as JSON, lists whole or in portions, and the
 * words for every refusal.
 */
@NullMarked
package dev.kartoteka.adapter.web.wire.response;

import org.jspecify.annotations.NullMarked;
