package dev.kartoteka.domain.clientcard;

import java.time.Instant;
import java.util.List;

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

	/** Returns this card with a client that says what the card says. */
	ClientCardView withOwnDataOnly() {
		boolean confirmed = this.client.confirmedPhone() && this.client.phone().equals(this.phone);
		ClientView own = new ClientView(this.client.id(), this.surname, this.name, this.secondName, this.phone,
				this.address, confirmed, List.of(this.organization), this.createdAt, this.updatedAt);
		return new ClientCardView(this.id, this.surname, this.name, this.secondName, this.phone, this.address,
				this.image, this.links, this.data, this.organization, own, this.createdAt, this.updatedAt,
				this.version);
	}

}
