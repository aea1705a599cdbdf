package dev.kartoteka.adapter.persistence.clientcard;

/** A client's first card, which takes over what the client had without a card. */
public final class OldestCard {

	private OldestCard() {
	}

	/**
	 * Returns a subquery for the card's {@code organization_id} and {@code id}.
	 * @param client the expression for the client's id
	 */
	public static String of(String client) {
		return """
				(
					select card.organization_id, card.id
					from client_organization held
					join client_card card
						on card.organization_id = held.organization_id and card.client_id = held.client_id
					where held.client_id = %s
					order by card.id
					limit 1)""".formatted(client);
	}

}
