package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.web.wire.response.Raw;
import dev.kartoteka.adapter.web.wire.response.Rendering;
import dev.kartoteka.domain.organization.OrganizationView;

/** Whole organizations, by themselves and inside of cards. */
@Component
public final class OrganizationRepresentations {

	private final OrganizationMapper mapper;

	OrganizationRepresentations(OrganizationMapper mapper) {
		this.mapper = mapper;
	}

	/** The organization's JSON, made once however often it appears in one answer. */
	public Raw of(OrganizationView organization, @Context Rendering rendering) {
		return rendering.once(organization, (view) -> this.mapper.whole(view, rendering));
	}

}
