package dev.kartoteka.domain.clientcard;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/**
 * An organization's data about a person.
 *
 * @param image the person's picture, or null
 * @param links web addresses, in a form chosen by API clients
 * @param data any other data, in a form chosen by API clients
 */
public record ClientCardDetails(FullName name, PhoneNumber phone, PostalAddress address, @Nullable ImageName image,
		@Nullable JsonText links, @Nullable JsonText data) {

	public ClientCardDetails {
		name.requireGivenName();
	}

	/** Creates the details of a card that has only what every card must have. */
	public static ClientCardDetails of(FullName name, PhoneNumber phone) {
		return new ClientCardDetails(name, phone, PostalAddress.UNKNOWN, null, null, null);
	}

}
