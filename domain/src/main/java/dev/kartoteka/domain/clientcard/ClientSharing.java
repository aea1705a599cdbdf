package dev.kartoteka.domain.clientcard;

/** What a card shows of its client; the operator decides. */
public enum ClientSharing {

	/**
	 * The person's record, and every organization that keeps a card of it, as the first
	 * document says.
	 */
	DOCUMENTED,

	/** The data of the card itself, and its own organization only. */
	OWN;

	/** Returns the card as the members of its organization see it. */
	public ClientCardView shown(ClientCardView card) {
		return switch (this) {
			case DOCUMENTED -> card;
			case OWN -> card.withOwnDataOnly();
		};
	}

}
