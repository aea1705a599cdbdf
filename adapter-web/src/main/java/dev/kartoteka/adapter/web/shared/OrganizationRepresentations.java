package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;

import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.domain.organization.OrganizationView;

import org.springframework.stereotype.Component;

/** Represents organizations, alone and within cards. */
@Component
public final class OrganizationRepresentations {

	private final OrganizationMapper mapper;

	OrganizationRepresentations(OrganizationMapper mapper) {
		this.mapper = mapper;
	}

	/** The organization's JSON, cached for the other cards of the same response. */
	public RawJson of(OrganizationView organization, @Context RepresentationContext context) {
		return context.cachedJson(organization, (view) -> this.mapper.whole(view, context));
	}

}
