package dev.kartoteka.adapter.web.shared;

import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;

import dev.kartoteka.adapter.web.wire.answer.ImageUrl;
import dev.kartoteka.adapter.web.wire.answer.Raw;
import dev.kartoteka.adapter.web.wire.answer.Rendering;
import dev.kartoteka.adapter.web.wire.answer.RepresentationMapping;
import dev.kartoteka.domain.account.AccountView;
import dev.kartoteka.domain.organization.OrganizationView;

/** Represents organizations. */
@Mapper(config = RepresentationMapping.class)
public interface OrganizationMapper {

	OrganizationRepresentation whole(OrganizationView organization, @Context Rendering rendering);

	AccountRepresentation creator(AccountView account, @Context Rendering rendering);

	/** The organization's JSON, made once however often it appears in one answer. */
	default Raw rendered(OrganizationView organization, @Context Rendering rendering) {
		return rendering.once(organization, (view) -> whole(view, rendering));
	}

	default @Nullable ImageUrl imageUrl(@Nullable String name, @Context Rendering rendering) {
		return rendering.imageUrl(name);
	}

}
