package dev.kartoteka.domain.clientcard;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.JsonText;

/**
 * A card with its organization and its client, for reading.
 *
 * @param image the name of the picture in the image store, or null
 */
public record ClientCardView(long id, String surname, String name, String secondName, String phone, String address,
		@Nullable String image, @Nullable JsonText links, @Nullable JsonText data, OrganizationView organization,
		ClientView client, Instant createdAt, Instant updatedAt, long version) {
}
