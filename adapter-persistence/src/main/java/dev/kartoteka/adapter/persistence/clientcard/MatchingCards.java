package dev.kartoteka.adapter.persistence.clientcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kartoteka.adapter.persistence.shared.TextRange;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.organization.OrganizationId;

/**
 * Which cards of an organization are wanted.
 *
 * @param from what follows {@code from} in SQL: a table {@code k} with a column
 * {@code id}, each id once, and a condition
 * @param whole whether {@code k} has all columns of a card, or the id only
 * @param parameters the values for it
 */
record MatchingCards(long organization, String from, boolean whole, List<Object> parameters) {

	private static final String OF_ORGANIZATION = "client_card k where k.organization_id = ?";

	private static final String WORDS_OF_ORGANIZATION = "select card_id from client_card_word"
			+ " where organization_id = ? and word >= ? and word < ?";

	/** Empty if no card can match. */
	static Optional<MatchingCards> of(OrganizationId organization, ClientCardFilter filter) {
		return switch (filter) {
			case ClientCardFilter.Everything() -> Optional
				.of(new MatchingCards(organization.value(), OF_ORGANIZATION, true, List.of(organization.value())));
			case ClientCardFilter.Nothing() -> Optional.empty();
			case ClientCardFilter.PhoneIs(var phone) -> Optional.of(new MatchingCards(organization.value(),
					OF_ORGANIZATION + " and k.phone = ?", true, List.of(organization.value(), phone.e164())));
			case ClientCardFilter.PhoneEndsWith(var digits) -> Optional.of(phoneEndsWith(organization, digits));
			case ClientCardFilter.NameHas(var words) -> nameHas(organization, words.words());
		};
	}

	private static MatchingCards phoneEndsWith(OrganizationId organization, String digits) {
		TextRange reversed = TextRange.startingWith(new StringBuilder(digits).reverse().toString());
		return new MatchingCards(organization.value(),
				OF_ORGANIZATION + " and reverse(k.phone) >= ? and reverse(k.phone) < ?", true,
				List.of(organization.value(), reversed.from(), reversed.to()));
	}

	private static Optional<MatchingCards> nameHas(OrganizationId organization, List<String> sought) {
		List<String> words = withoutWhatOthersImply(sought);
		if (words.isEmpty() || words.stream().anyMatch(MatchingCards::isInNoName)) {
			return Optional.empty();
		}
		String cards = Stream.generate(() -> WORDS_OF_ORGANIZATION)
			.limit(words.size())
			.collect(Collectors.joining(" intersect "));
		List<Object> parameters = new ArrayList<>();
		for (String word : words) {
			TextRange range = TextRange.startingWith(word);
			parameters.addAll(List.of(organization.value(), range.from(), range.to()));
		}
		// Every "intersect" drops duplicates; one word alone needs another way.
		String once = (words.size() == 1) ? cards + " group by card_id" : cards;
		return Optional
			.of(new MatchingCards(organization.value(), "(" + once + ") k (id) where true", false, parameters));
	}

	/** Who has a word that begins with "ann" has one that begins with "an", too. */
	private static List<String> withoutWhatOthersImply(List<String> words) {
		List<String> distinct = words.stream().distinct().toList();
		return distinct.stream()
			.filter((word) -> distinct.stream().noneMatch((other) -> !other.equals(word) && other.startsWith(word)))
			.toList();
	}

	/** PostgreSQL stores no such text, and accepts none as a parameter. */
	private static boolean isInNoName(String word) {
		return word.indexOf('\0') >= 0;
	}

}
