package dev.kartoteka.adapter.web.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.response.ImageUrl;

/** An account within another representation. */
public record AccountRepresentation(long id, String surname, String name, String secondName, String address,
		String email, @Nullable String phone, @Nullable ImageUrl image, boolean confirmedEmail, boolean confirmedPhone,
		Instant createdAt, Instant updatedAt) {
}
