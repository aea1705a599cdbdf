package dev.kartoteka.adapter.web.shared;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.Rendering;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.organization.OrganizationView;

/** Represents organizations and their creators. */
@Mapper(config = RepresentationMapping.class)
interface OrganizationMapper {

	OrganizationRepresentation whole(OrganizationView organization, @Context Rendering rendering);

	AccountRepresentation creator(AccountView account, @Context Rendering rendering);

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context Rendering rendering) {
		return rendering.imageUrl(name);
	}

}
