package dev.kartoteka.adapter.web.shared;

import org.mapstruct.Context;
import org.springframework.stereotype.Component;

import dev.kartoteka.adapter.web.wire.response.RepresentationContext;
import dev.kartoteka.domain.client.ClientView;

/** Clients, by themselves and inside of cards. */
@Component
public final class ClientRepresentations {

	private final ClientMapper mapper;

	ClientRepresentations(ClientMapper mapper) {
		this.mapper = mapper;
	}

	/** The client as both he himself and those who keep cards of him see him. */
	public ClientRepresentation of(ClientView client, @Context RepresentationContext context) {
		return this.mapper.whole(client, context);
	}

}
