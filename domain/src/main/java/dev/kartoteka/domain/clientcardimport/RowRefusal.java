package dev.kartoteka.domain.clientcardimport;

/** A row of good form that the organization's cards have no place for. */
public record RowRefusal(long row, Reason reason) {

	/** Why there is no place for it. */
	public enum Reason {

		/** An earlier row of the file has that phone. */
		PHONE_TWICE_IN_THE_FILE,

		/** The organization has a card with that phone already. */
		PHONE_ALREADY_ON_A_CARD,

		/** The organization has no card with that phone. */
		NO_CARD_WITH_THIS_PHONE

	}

}
