package dev.kartoteka.adapter.web.shared;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;

/** An organization. */
record OrganizationRepresentation(long id, String name, String description, String address,
		AccountRepresentation creator, @Nullable JsonText numbers, @Nullable JsonText links, Instant createdAt,
		Instant updatedAt) {
}
