package dev.kartoteka.domain.clientcardimport;

/**
 * A well-formed row that an import refuses. Every business rule that a row can break
 * needs a reason here or a check where rows are parsed. An exception from an aggregate
 * rolls back the whole batch, and after ten attempts the import fails.
 */
public record RowRefusal(long row, Reason reason) {

	/** The broken rule. */
	public enum Reason {

		/** An earlier row of the file has the same phone. */
		PHONE_TWICE_IN_THE_FILE,

		/** The organization already has a card with that phone. */
		PHONE_ALREADY_ON_A_CARD,

		/** The organization has no card with that phone. */
		NO_CARD_WITH_THIS_PHONE,

		/** The password is too common. */
		PASSWORD_TOO_COMMON

	}

}
