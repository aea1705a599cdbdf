package dev.kartoteka.adapter.persistence.account;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.Identity;

/** The text in which a search for accounts looks for words. */
final class SearchText {

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private SearchText() {
	}

	/** No word that is sought reaches from one field into the next: it has no space. */
	static String of(Account.Snapshot account) {
		Identity identity = account.identity();
		String email = (identity.email() == null) ? null : identity.email().value();
		String phone = (identity.phone() == null) ? null : identity.phone().e164();
		return Stream
			.of(identity.username().value(), email, phone, account.name().surname(), account.name().name(),
					account.name().secondName())
			.filter(Objects::nonNull)
			.map(SearchText::folded)
			.collect(Collectors.joining(" "));
	}

	/** What the text has to contain. */
	static List<String> wordsOf(String search) {
		return SPACES.splitAsStream(folded(search)).filter((word) -> !word.isEmpty()).distinct().toList();
	}

	private static String folded(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
