package dev.kartoteka.adapter.web.organization;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.organization.Organization;
import dev.kartoteka.domain.organization.OrganizationDetails;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PostalAddress;

/** Maps created and changed organizations to representations. */
@Mapper(config = RepresentationMapping.class)
interface OrganizationResponses {

	default CreatedRepresentation created(Organization.Snapshot organization) {
		return created(organization, organization.details());
	}

	/**
	 * Leaves out what the clients of the API do not read after creating an organization.
	 */
	@BeanMapping(ignoreUnmappedSourceProperties = { "details", "createdAt", "updatedAt", "version" })
	@Mapping(target = "id", source = "organization.id")
	CreatedRepresentation created(Organization.Snapshot organization, OrganizationDetails details);

	ChangedRepresentation changed(OrganizationDetails details);

	default long number(OrganizationId id) {
		return id.value();
	}

	default long number(AccountId id) {
		return id.value();
	}

	default String text(PostalAddress address) {
		return address.value();
	}

	/** A new organization. */
	record CreatedRepresentation(long id, String name, String description, String address, @Nullable JsonText links,
			@Nullable JsonText numbers, long creator) {
	}

	/** A changed organization. */
	record ChangedRepresentation(String name, String description, String address, @Nullable JsonText links,
			@Nullable JsonText numbers) {
	}

}
