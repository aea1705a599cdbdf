package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;

import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.domain.account.AccountView;

import org.springframework.stereotype.Component;

/** Represents accounts within other representations. */
@Component
public final class AccountRepresentations {

	private final OrganizationMapper mapper;

	AccountRepresentations(OrganizationMapper mapper) {
		this.mapper = mapper;
	}

	/** The account as the creator of an organization or a member. */
	public AccountRepresentation of(AccountView account, @Context RepresentationContext context) {
		return this.mapper.creator(account, context);
	}

}
