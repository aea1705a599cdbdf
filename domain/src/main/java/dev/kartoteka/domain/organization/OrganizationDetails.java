package dev.kartoteka.domain.organization;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Text;

/**
 * The details of an organization.
 *
 * @param numbers phone numbers and similar, in a form chosen by API clients
 * @param links web addresses, in a form chosen by API clients
 */
public record OrganizationDetails(String name, String description, PostalAddress address, @Nullable JsonText links,
		@Nullable JsonText numbers) {

	/** In code points. */
	public static final int MAX_NAME_LENGTH = 200;

	/** In code points. */
	public static final int MAX_DESCRIPTION_LENGTH = 2000;

	public OrganizationDetails {
		Text.filled(MAX_NAME_LENGTH, name, "An organization's name");
		Text.filled(MAX_DESCRIPTION_LENGTH, description, "An organization's description");
		Text.filled(PostalAddress.MAX_LENGTH, address.value(), "An organization's address");
	}

}
