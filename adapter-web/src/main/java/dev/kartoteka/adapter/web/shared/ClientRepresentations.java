package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;

import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.domain.client.ClientView;

import org.springframework.stereotype.Component;

/** Represents clients, alone and within cards. */
@Component
public final class ClientRepresentations {

	private final ClientMapper mapper;

	ClientRepresentations(ClientMapper mapper) {
		this.mapper = mapper;
	}

	/** The client, as both the client and organizations see it. */
	public ClientRepresentation of(ClientView client, @Context RepresentationContext context) {
		return this.mapper.whole(client, context);
	}

}
