package dev.kartoteka.domain.idempotency;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/**
 * What was answered, as the adapter that answers understands it.
 *
 * @param location where the new object is, if the answer said that
 */
public record StoredResponse(int status, JsonText body, @Nullable String location) {
}
