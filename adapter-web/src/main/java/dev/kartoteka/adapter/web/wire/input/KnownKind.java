package dev.kartoteka.adapter.web.wire.input;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

import tools.jackson.databind.JsonNode;

/** Objects that are known beforehand, each named by its id or by a word. */
final class KnownKind<T> implements Kind<T> {

	/** In characters; far more than any id has. */
	private static final int MAX_NUMBER_LENGTH = 1000;

	private static final Kind<Long> ID = new ReferenceKind();

	private static final TextKind WORD = TextKind.text().orBlank();

	private final LongFunction<Optional<T>> byId;

	private final Function<String, Optional<T>> byWord;

	KnownKind(LongFunction<Optional<T>> byId, Function<String, Optional<T>> byWord) {
		this.byId = byId;
		this.byWord = byWord;
	}

	@Override
	public Reading<T> read(JsonNode value, boolean form) {
		if (value.isNull()) {
			return Reading.bad(ReferenceKind.doesNotExist("None"));
		}
		return (value.isString() && !isNumber(value.stringValue())) ? WORD.read(value, form).then(this::named)
				: ID.read(value, form).then(this::numbered);
	}

	private static boolean isNumber(String text) {
		return text.length() <= MAX_NUMBER_LENGTH && PythonText.parseInteger(text) != null;
	}

	private Reading<T> named(String word) {
		return this.byWord.apply(word)
			.<Reading<T>>map(Reading::good)
			.orElseGet(() -> Reading.bad("\"" + word + "\" is not a valid choice."));
	}

	private Reading<T> numbered(long id) {
		return this.byId.apply(id)
			.<Reading<T>>map(Reading::good)
			.orElseGet(() -> Reading.bad(ReferenceKind.doesNotExist(Long.toString(id))));
	}

}
