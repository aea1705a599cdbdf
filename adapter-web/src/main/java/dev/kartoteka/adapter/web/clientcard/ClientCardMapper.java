package dev.kartoteka.adapter.web.clientcard;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.web.shared.ClientRepresentations;
import dev.kartoteka.adapter.web.shared.OrganizationRepresentations;
import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardDetails;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PhoneNumber;
import dev.kartoteka.domain.shared.PostalAddress;

/** Maps client cards to representations. */
@Mapper(config = RepresentationMapping.class, uses = { OrganizationRepresentations.class, ClientRepresentations.class })
interface ClientCardMapper {

	/**
	 * The version is in the entity tag; the other ignored properties are read by
	 * expressions.
	 */
	@BeanMapping(ignoreUnmappedSourceProperties = { "version", "image", "links", "data" })
	@Mapping(target = "image", expression = "java(expansion.of(\"image\", context.imageUrl(card.image())))")
	@Mapping(target = "links", expression = "java(expansion.of(\"links\", card.links()))")
	@Mapping(target = "data", expression = "java(expansion.of(\"data\", card.data()))")
	ClientCardRepresentation whole(ClientCardView card, @Context Expansion expansion,
			@Context RepresentationContext context);

	default IssuedRepresentation issued(ClientCard.Snapshot card, Expansion expansion, RepresentationContext context) {
		return issued(card, card.details(), card.details().name(), expansion, context);
	}

	/** Leaves out what the clients of the API do not read after issuing a card. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "id", "client", "details", "createdAt", "updatedAt", "version",
			"image", "links", "data" })
	@Mapping(target = "name", source = "fullName.name")
	@Mapping(target = "image", expression = "java(expansion.of(\"image\", context.imageUrl(details.image())))")
	@Mapping(target = "links", expression = "java(expansion.of(\"links\", details.links()))")
	@Mapping(target = "data", expression = "java(expansion.of(\"data\", details.data()))")
	IssuedRepresentation issued(ClientCard.Snapshot card, ClientCardDetails details, FullName fullName,
			@Context Expansion expansion, @Context RepresentationContext context);

	default ChangedRepresentation changed(ClientCard.Snapshot card, Expansion expansion,
			RepresentationContext context) {
		return changed(card.details(), card.details().name(), expansion, context);
	}

	/** Leaves out what the clients of the API do not read after changing a card. */
	@BeanMapping(ignoreUnmappedSourceProperties = { "image", "data" })
	@Mapping(target = "name", source = "fullName.name")
	@Mapping(target = "image", expression = "java(expansion.of(\"image\", context.imageUrl(details.image())))")
	@Mapping(target = "data", expression = "java(expansion.of(\"data\", details.data()))")
	ChangedRepresentation changed(ClientCardDetails details, FullName fullName, @Context Expansion expansion,
			@Context RepresentationContext context);

	default long number(OrganizationId id) {
		return id.value();
	}

	default String text(PostalAddress address) {
		return address.value();
	}

	default String text(PhoneNumber phone) {
		return phone.e164();
	}

	/** A new card. */
	record IssuedRepresentation(String surname, String name, String secondName, String phone, String address,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson image,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson links,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson data, long organization) {
	}

	/** A changed card. */
	record ChangedRepresentation(String surname, String name, String secondName, String phone, String address,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson image, @Nullable JsonText links,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawJson data) {
	}

}
