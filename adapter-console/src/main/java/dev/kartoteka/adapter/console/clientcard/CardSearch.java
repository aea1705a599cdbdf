package dev.kartoteka.adapter.console.clientcard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import dev.kartoteka.adapter.console.http.Phones;
import dev.kartoteka.adapter.console.http.Visit;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.NameWords;

/**
 * What is sought in the list of cards.
 *
 * @param words as typed; all cards are sought if they are empty
 */
record CardSearch(String words, Field field) {

	/** Reads the address of the list. */
	static CardSearch in(Visit visit) {
		return new CardSearch(visit.query("q").strip(), Field.named(visit.query("in")));
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Returns the parameters that lead to the same search. */
	Map<String, String> parameters() {
		return Map.of("q", this.words, "in", (this.field == Field.ANY) ? "" : this.field.key());
	}

	/** Returns the parameters as the query of an address. */
	String query() {
		return "q=" + URLEncoder.encode(this.words, StandardCharsets.UTF_8) + "&in=" + this.field.key();
	}

	ClientCardFilter filter(Phones phones) {
		if (isEmpty()) {
			return new ClientCardFilter.Everything();
		}
		return switch (this.field) {
			case ANY -> looksLikePhone() ? byPhone(phones) : byName();
			case NAME -> byName();
			case PHONE -> byPhone(phones);
		};
	}

	/** Digits without letters are the end of a phone, everything else is a name. */
	private boolean looksLikePhone() {
		return this.words.chars().noneMatch(Character::isLetter)
				&& digits().length() >= ClientCardFilter.PhoneEndsWith.MIN_DIGITS;
	}

	private ClientCardFilter byPhone(Phones phones) {
		return phones.read(this.words)
			.<ClientCardFilter>map(ClientCardFilter.PhoneIs::new)
			.orElseGet(() -> (digits().length() >= ClientCardFilter.PhoneEndsWith.MIN_DIGITS)
					? new ClientCardFilter.PhoneEndsWith(digits()) : new ClientCardFilter.Nothing());
	}

	private ClientCardFilter byName() {
		NameWords sought = NameWords.sought(this.words);
		return sought.words().isEmpty() ? new ClientCardFilter.Nothing() : new ClientCardFilter.NameHas(sought);
	}

	private String digits() {
		return this.words.replaceAll("[^0-9]", "");
	}

	/** Where the words are sought. */
	enum Field {

		ANY, NAME, PHONE;

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}

		private static Field named(String key) {
			return Arrays.stream(values()).filter((field) -> field.key().equals(key)).findFirst().orElse(ANY);
		}

	}

}
