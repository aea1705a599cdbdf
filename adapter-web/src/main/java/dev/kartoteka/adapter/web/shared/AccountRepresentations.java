package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.web.wire.response.Rendering;
import dev.kartoteka.domain.account.AccountView;

/** Accounts inside of other things. */
@Component
public final class AccountRepresentations {

	private final OrganizationMapper mapper;

	AccountRepresentations(OrganizationMapper mapper) {
		this.mapper = mapper;
	}

	/** The account as an organization's creator is shown. */
	public AccountRepresentation of(AccountView account, @Context Rendering rendering) {
		return this.mapper.creator(account, rendering);
	}

}
