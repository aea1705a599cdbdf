package dev.kartoteka.adapter.web.shared;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.adapter.web.wire.response.RawJson;

/** A client with all organizations that have a card of the client. */
public record ClientRepresentation(long id, String surname, String name, String secondName, String phone,
		String address, boolean confirmedPhone, List<RawJson> organization, Instant createdAt, Instant updatedAt) {
}
