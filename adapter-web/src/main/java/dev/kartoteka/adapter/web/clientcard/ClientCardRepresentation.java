package dev.kartoteka.adapter.web.clientcard;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.ClientRepresentation;
import dev.kartoteka.adapter.web.wire.response.RawJson;

/**
 * A client card.
 *
 * @param image JSON {@code null} if there is none; null if it is not expanded
 * @param links likewise
 * @param data likewise
 */
record ClientCardRepresentation(long id, String surname, String name, String secondName, String phone, String address,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson image,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson links,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson data, RawJson organization,
		ClientRepresentation client, Instant createdAt, Instant updatedAt) {
}
