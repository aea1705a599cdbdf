package dev.kartoteka.adapter.web.clientcard;

import java.time.Instant;
import java.util.List;

import dev.kartoteka.adapter.web.wire.answer.Raw;

/** The client of a card, with all organizations that know him. */
record ClientRepresentation(long id, String surname, String name, String secondName, String phone, String address,
		boolean confirmedPhone, List<Raw> organization, Instant createdAt, Instant updatedAt) {
}
