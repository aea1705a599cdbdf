package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.client.ClientView;

/** Maps clients to representations. */
@Mapper(config = RepresentationMapping.class, uses = OrganizationRepresentations.class)
interface ClientMapper {

	@Mapping(target = "organization", source = "organizations")
	ClientRepresentation whole(ClientView client, @Context RepresentationContext context);

}
