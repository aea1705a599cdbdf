package dev.kartoteka.domain.clientcard;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.client.ClientView;
import dev.kartoteka.domain.organization.OrganizationView;
import dev.kartoteka.domain.shared.JsonText;

/**
 * A card as it is read: whole, with its organization and its client.
 *
 * @param image the name under which the image store knows the picture, if there is one
 */
public record ClientCardView(long id, String surname, String name, String secondName, String phone, String address,
		@Nullable String image, @Nullable JsonText links, @Nullable JsonText data, OrganizationView organization,
		ClientView client, Instant createdAt, Instant updatedAt, long version) {
}
