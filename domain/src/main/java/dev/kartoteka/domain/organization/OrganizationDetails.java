package dev.kartoteka.domain.organization;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.FieldViolation;
import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;
import dev.kartoteka.domain.shared.Text;
import dev.kartoteka.domain.shared.Violation;

/**
 * The details of an organization.
 *
 * @param description blank only if the organization was imported without one
 * @param address blank only if the organization was imported without one
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
		Text.atMost(MAX_DESCRIPTION_LENGTH, description, "An organization's description");
	}

	/**
	 * Requires a description and an address.
	 * @throws InvalidInput if one of them is blank
	 */
	void requireComplete() {
		refuse(blankFields());
	}

	/**
	 * Requires that no text is blank that was not blank before.
	 * @throws InvalidInput if the description or the address was emptied
	 */
	void requireNothingEmptied(OrganizationDetails former) {
		List<String> before = former.blankFields();
		refuse(blankFields().stream().filter((field) -> !before.contains(field)).toList());
	}

	private List<String> blankFields() {
		Stream<String> description = this.description.isBlank() ? Stream.of("description") : Stream.empty();
		Stream<String> address = this.address.value().isBlank() ? Stream.of("address") : Stream.empty();
		return Stream.concat(description, address).toList();
	}

	private static void refuse(List<String> blank) {
		if (!blank.isEmpty()) {
			throw new InvalidInput(
					blank.stream().map((field) -> new FieldViolation(field, new Violation.Blank())).toList());
		}
	}

}
