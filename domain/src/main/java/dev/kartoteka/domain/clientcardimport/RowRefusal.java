package dev.kartoteka.domain.clientcardimport;

import dev.kartoteka.domain.shared.InvalidInput;

/**
 * A well-formed row that an import refuses. A rule in an aggregate needs nothing here: it
 * refuses the row as {@link Reason#INVALID}. A rule with a text of its own, or one that
 * the aggregate does not know, has a reason of its own.
 *
 * @param field the field that is wrong, as callers know it
 */
public record RowRefusal(long row, Reason reason, String field) {

	/** Refuses a row for a reason that is always about the same field. */
	public static RowRefusal of(long row, Reason reason) {
		return new RowRefusal(row, reason, reason.field());
	}

	/** Refuses a row that breaks a rule of an aggregate. */
	public static RowRefusal of(long row, InvalidInput invalid) {
		return new RowRefusal(row, Reason.INVALID, invalid.violations().getFirst().field());
	}

	/** The broken rule. */
	public enum Reason {

		/** An earlier row of the file has the same phone. */
		PHONE_TWICE_IN_THE_FILE("phone"),
		/** The organization already has a card with that phone. */
		PHONE_ALREADY_ON_A_CARD("phone"),
		/** The organization has no card with that phone. */
		NO_CARD_WITH_THIS_PHONE("phone"),
		/** The password is too common. */
		PASSWORD_TOO_COMMON("password"),
		/** The card would break a rule; a refusal can name another field. */
		INVALID("non_field_errors");

		private final String field;

		Reason(String field) {
			this.field = field;
		}

		/** Returns the field that the reason is about. */
		public String field() {
			return this.field;
		}

	}

}
