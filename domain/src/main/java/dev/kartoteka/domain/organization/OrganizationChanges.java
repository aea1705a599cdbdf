package dev.kartoteka.domain.organization;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;

/** The changes to an organization's details. */
public record OrganizationChanges(Change<String> name, Change<String> description, Change<PostalAddress> address,
		Change<@Nullable JsonText> links, Change<@Nullable JsonText> numbers) {

	OrganizationDetails appliedTo(OrganizationDetails current) {
		return new OrganizationDetails(this.name.appliedTo(current.name()),
				this.description.appliedTo(current.description()), this.address.appliedTo(current.address()),
				this.links.appliedTo(current.links()), this.numbers.appliedTo(current.numbers()));
	}

}
