package dev.kartoteka.domain.trail;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.TracedField;
import dev.kartoteka.domain.shared.TracedState;

import static org.assertj.core.api.Assertions.assertThat;

class TracedChangeTest {

	@Test
	void tellsTheFieldsThatDiffer() {
		TracedChange change = TracedChange
			.update(Author.OPERATOR, state(TracedField.text("name", "a"), TracedField.json("links", null)),
					state(TracedField.text("name", "a"), TracedField.json("links", new JsonText("[1]"))))
			.orElseThrow();
		assertThat(change.changes().json()).isEqualTo("{\"links\":[null,[1]]}");
	}

	@Test
	void isNoChangeIfNothingDiffers() {
		assertThat(TracedChange.update(Author.OPERATOR, state(TracedField.flag("active", true)),
				state(TracedField.flag("active", true))))
			.isEmpty();
	}

	@Test
	void tellsAllFieldsOfWhatCameOrWent() {
		TracedState state = state(TracedField.number("role", 5), TracedField.text("email", null),
				TracedField.texts("permissions", List.of("a", "b")));
		assertThat(TracedChange.creation(Author.OPERATOR, state).changes().json())
			.isEqualTo("{\"role\":[null,5],\"permissions\":[null,[\"a\",\"b\"]]}");
		assertThat(TracedChange.deletion(Author.OPERATOR, state).changes().json())
			.isEqualTo("{\"role\":[5,null],\"permissions\":[[\"a\",\"b\"],null]}");
	}

	@Test
	void writesTextsAsJson() {
		TracedState state = state(TracedField.text("name", "\"\\\n\u0001 Ё😀/"));
		assertThat(TracedChange.creation(Author.OPERATOR, state).changes().json())
			.isEqualTo("{\"name\":[null,\"\\\"\\\\\\u000a\\u0001 Ё😀/\"]}");
	}

	@Test
	void keepsNoLongValues() {
		String longest = "x".repeat(TracedChange.MAX_VALUE_LENGTH - 2);
		assertThat(TracedChange.creation(Author.OPERATOR, state(TracedField.text("name", longest))).changes().json())
			.contains(longest);
		assertThat(
				TracedChange.creation(Author.OPERATOR, state(TracedField.text("name", longest + "x"))).changes().json())
			.isEqualTo("{\"name\":[null,{\"omitted_characters\":4097}]}");
	}

	@Test
	void tellsNothingOfAPassword() {
		assertThat(TracedChange.newPassword(Author.OPERATOR, state(TracedField.text("name", "a"))).changes().json())
			.isEqualTo("{}");
	}

	private static TracedState state(TracedField... fields) {
		return new TracedState("thing", 1, null, List.of(fields));
	}

}
