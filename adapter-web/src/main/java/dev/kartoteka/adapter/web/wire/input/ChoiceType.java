package dev.kartoteka.adapter.web.wire.input;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

import tools.jackson.databind.JsonNode;

/** Values from a fixed set, each named by an id or a word. */
final class ChoiceType<T> implements FieldType<T> {

	/** In characters; far more than any id has. */
	private static final int MAX_NUMBER_LENGTH = 1000;

	private static final FieldType<Long> ID = new ReferenceType();

	private static final TextType WORD = TextType.text().allowingBlank();

	private final LongFunction<Optional<T>> byId;

	private final Function<String, Optional<T>> byWord;

	ChoiceType(LongFunction<Optional<T>> byId, Function<String, Optional<T>> byWord) {
		this.byId = byId;
		this.byWord = byWord;
	}

	@Override
	public FieldResult<T> read(JsonNode value, boolean form) {
		if (value.isNull()) {
			return FieldResult.invalid(ReferenceType.doesNotExist("None"));
		}
		return (value.isString() && !isNumber(value.stringValue())) ? WORD.read(value, form).flatMap(this::named)
				: ID.read(value, form).flatMap(this::withId);
	}

	private static boolean isNumber(String text) {
		return text.length() <= MAX_NUMBER_LENGTH && PythonText.parseInteger(text) != null;
	}

	private FieldResult<T> named(String word) {
		return this.byWord.apply(word)
			.<FieldResult<T>>map(FieldResult::valid)
			.orElseGet(() -> FieldResult.invalid("\"" + word + "\" is not a valid choice."));
	}

	private FieldResult<T> withId(long id) {
		return this.byId.apply(id)
			.<FieldResult<T>>map(FieldResult::valid)
			.orElseGet(() -> FieldResult.invalid(ReferenceType.doesNotExist(Long.toString(id))));
	}

}
