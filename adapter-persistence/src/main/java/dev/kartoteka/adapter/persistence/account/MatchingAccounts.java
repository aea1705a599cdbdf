package dev.kartoteka.adapter.persistence.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.kartoteka.domain.account.AccountFilter;
import dev.kartoteka.domain.account.AccountId;

/**
 * Which accounts are wanted.
 *
 * @param from what follows {@code from} in SQL: the accounts {@code u} and a condition
 * @param parameters the values for it
 */
record MatchingAccounts(String from, List<Object> parameters) {

	/** The length of a trigram, the unit of the index. */
	private static final int GRAM = 3;

	/** Empty if no account can match. */
	static Optional<MatchingAccounts> of(AccountFilter filter, Optional<AccountId> only) {
		List<String> words = SearchText.wordsOf(filter.search());
		if (words.stream().anyMatch(MatchingAccounts::isInNoText)) {
			return Optional.empty();
		}
		StringBuilder from = new StringBuilder("account u where true");
		List<Object> parameters = new ArrayList<>();
		only.ifPresent((id) -> add(" and u.id = ?", id.value(), from, parameters));
		filter.active().ifPresent((active) -> add(" and u.active = ?", active, from, parameters));
		filter.staff().ifPresent((staff) -> add(" and u.staff = ?", staff, from, parameters));
		addSearch(words, from, parameters);
		return Optional.of(new MatchingAccounts(from.toString(), List.copyOf(parameters)));
	}

	/**
	 * The index finds the accounts that have all trigrams of the words; the second
	 * condition keeps those that have the words. Words shorter than a trigram have only
	 * the second condition: if they match many accounts, the first ones are found soon
	 * without the index.
	 */
	private static void addSearch(List<String> words, StringBuilder from, List<Object> parameters) {
		String[] grams = words.stream().flatMap((word) -> gramsOf(word).stream()).distinct().toArray(String[]::new);
		if (grams.length > 0) {
			add(" and account_trigrams(u.search_text) @> ?::text[]", grams, from, parameters);
		}
		if (!words.isEmpty()) {
			add(" and not exists (select from unnest(?::text[]) word where position(word in u.search_text) = 0)",
					words.toArray(String[]::new), from, parameters);
		}
	}

	private static List<String> gramsOf(String word) {
		List<String> grams = new ArrayList<>();
		int[] codePoints = word.codePoints().toArray();
		for (int i = 0; i + GRAM <= codePoints.length; i++) {
			grams.add(new String(codePoints, i, GRAM));
		}
		return grams;
	}

	private static void add(String condition, Object value, StringBuilder from, List<Object> parameters) {
		from.append(condition);
		parameters.add(value);
	}

	/** PostgreSQL stores no such text, and accepts none as a parameter. */
	private static boolean isInNoText(String word) {
		return word.indexOf('\0') >= 0;
	}

}
