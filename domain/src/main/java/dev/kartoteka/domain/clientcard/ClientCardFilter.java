package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.shared.PhoneNumber;

/** Selects cards of an organization. */
public sealed interface ClientCardFilter {

	/** Selects everything. */
	record Everything() implements ClientCardFilter {
	}

	/** Selects no card: the search text cannot match any. */
	record Nothing() implements ClientCardFilter {
	}

	/** Selects the card with that phone. */
	record PhoneIs(PhoneNumber phone) implements ClientCardFilter {
	}

	/** Selects cards whose phone ends with the digits. */
	record PhoneEndsWith(String digits) implements ClientCardFilter {

		/** Minimum number of digits; fewer would match too many cards. */
		public static final int MIN_DIGITS = 4;

		public PhoneEndsWith {
			if (digits.length() < MIN_DIGITS || !digits.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
				throw new IllegalArgumentException("Not the end of a phone number: " + digits);
			}
		}

	}

	/** Selects cards whose name has, for every given word, a word that starts with it. */
	record NameHas(NameWords words) implements ClientCardFilter {
	}

}
