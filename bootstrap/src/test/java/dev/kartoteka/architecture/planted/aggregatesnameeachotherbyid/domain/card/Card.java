package dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.card;

import dev.kartoteka.architecture.planted.aggregatesnameeachotherbyid.domain.client.ClientId;

/** Clean. */
public final class Card {

	private Card() {
	}

	/** Clean. */
	public record Snapshot(ClientId client) {
	}

}
