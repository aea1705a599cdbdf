package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.web.wire.response.RawJson;
import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.domain.organization.OrganizationView;

/** Whole organizations, by themselves and inside of cards. */
@Component
public final class OrganizationRepresentations {

	private final OrganizationMapper mapper;

	OrganizationRepresentations(OrganizationMapper mapper) {
		this.mapper = mapper;
	}

	/** The organization's JSON, made once however often it appears in one answer. */
	public RawJson of(OrganizationView organization, @Context RepresentationContext context) {
		return context.cachedJson(organization, (view) -> this.mapper.whole(view, context));
	}

}
