package dev.kartoteka.domain.clientcard;

import dev.kartoteka.domain.shared.PhoneNumber;

/** Which cards of an organization are wanted. */
public sealed interface ClientCardFilter {

	/** All of them. */
	record Everything() implements ClientCardFilter {
	}

	/** None: the search cannot match anything. */
	record Nothing() implements ClientCardFilter {
	}

	/** The one card with that phone. */
	record PhoneIs(PhoneNumber phone) implements ClientCardFilter {
	}

	/** Those whose phone ends with the digits. */
	record PhoneEndsWith(String digits) implements ClientCardFilter {

		/** Fewer digits would match nearly everything. */
		public static final int MIN_DIGITS = 4;

		public PhoneEndsWith {
			if (digits.length() < MIN_DIGITS || !digits.chars().allMatch((digit) -> digit >= '0' && digit <= '9')) {
				throw new IllegalArgumentException("Not the end of a phone number: " + digits);
			}
		}

	}

	/** Those whose name has, for every word, a word that begins with it. */
	record NameHas(NameWords words) implements ClientCardFilter {
	}

}
