package dev.kartoteka.domain.clientcard;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/**
 * What the organization knows of the person.
 *
 * @param image the person's picture, if there is one
 * @param links addresses on the web, in the consumers' own form
 * @param data anything else, in the consumers' own form
 */
public record ClientCardDetails(FullName name, PhoneNumber phone, PostalAddress address, @Nullable ImageName image,
		@Nullable JsonText links, @Nullable JsonText data) {

	public ClientCardDetails {
		name.requireGivenName();
	}

}
