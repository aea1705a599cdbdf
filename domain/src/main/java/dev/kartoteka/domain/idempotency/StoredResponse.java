package dev.kartoteka.domain.idempotency;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * A response in the terms of the adapter that sends it.
 *
 * @param location the location of the new object, or null
 */
public record StoredResponse(int status, JsonText body, @Nullable String location) {
}
