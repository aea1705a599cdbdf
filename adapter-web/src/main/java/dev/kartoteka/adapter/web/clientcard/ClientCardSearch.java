package dev.kartoteka.adapter.web.clientcard;

import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.NameWords;

import org.springframework.stereotype.Component;

/** Reads the search terms in paths. */
@Component
class ClientCardSearch {

	private final PhoneNumbers phones;

	ClientCardSearch(PhoneNumbers phones) {
		this.phones = phones;
	}

	/** By the number in any notation if it is complete, else by its last digits. */
	ClientCardFilter byPhone(String typed) {
		return this.phones.read(typed)
			.<ClientCardFilter>map(ClientCardFilter.PhoneIs::new)
			.orElseGet(() -> byEndOfPhone(typed));
	}

	private static ClientCardFilter byEndOfPhone(String typed) {
		StringBuilder digits = new StringBuilder();
		typed.chars().filter((c) -> c >= '0' && c <= '9').forEach((digit) -> digits.append((char) digit));
		return (digits.length() < ClientCardFilter.PhoneEndsWith.MIN_DIGITS) ? new ClientCardFilter.Nothing()
				: new ClientCardFilter.PhoneEndsWith(digits.toString());
	}

	/** By prefixes of words. */
	ClientCardFilter byName(String typed) {
		NameWords words = NameWords.sought(typed);
		return words.words().isEmpty() ? new ClientCardFilter.Nothing() : new ClientCardFilter.NameHas(words);
	}

}
