package dev.kartoteka.adapter.web.shared;

import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.response.ImageUrl;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.adapter.web.wire.response.RepresentationMapping;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.organization.OrganizationView;

/** Maps organizations and their creators to representations. */
@Mapper(config = RepresentationMapping.class)
interface OrganizationMapper {

	@BeanMapping(ignoreUnmappedSourceProperties = "version")
	OrganizationRepresentation whole(OrganizationView organization, @Context RepresentationContext context);

	AccountRepresentation creator(AccountView account, @Context RepresentationContext context);

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context RepresentationContext context) {
		return context.imageUrl(name);
	}

}
