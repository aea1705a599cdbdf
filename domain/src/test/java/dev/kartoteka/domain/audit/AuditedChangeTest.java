package dev.kartoteka.domain.audit;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

class AuditedChangeTest {

	@Test
	void tellsTheFieldsThatDiffer() {
		AuditedChange change = AuditedChange
			.update(Actor.OPERATOR, state(AuditedField.text("name", "a"), AuditedField.json("links", null)),
					state(AuditedField.text("name", "a"), AuditedField.json("links", new JsonText("[1]"))))
			.orElseThrow();
		assertThat(change.changes().json()).isEqualTo("{\"links\":[null,[1]]}");
	}

	@Test
	void isNoChangeIfNothingDiffers() {
		assertThat(AuditedChange.update(Actor.OPERATOR, state(AuditedField.flag("active", true)),
				state(AuditedField.flag("active", true))))
			.isEmpty();
	}

	@Test
	void tellsAllFieldsOfWhatCameOrWent() {
		AuditedState state = state(AuditedField.number("role", 5), AuditedField.text("email", null),
				AuditedField.texts("permissions", List.of("a", "b")));
		assertThat(AuditedChange.creation(Actor.OPERATOR, state).changes().json())
			.isEqualTo("{\"role\":[null,5],\"permissions\":[null,[\"a\",\"b\"]]}");
		assertThat(AuditedChange.deletion(Actor.OPERATOR, state).changes().json())
			.isEqualTo("{\"role\":[5,null],\"permissions\":[[\"a\",\"b\"],null]}");
	}

	@Test
	void writesTextsAsJson() {
		AuditedState state = state(AuditedField.text("name", "\"\\\n\u0001 Ё😀/"));
		assertThat(AuditedChange.creation(Actor.OPERATOR, state).changes().json())
			.isEqualTo("{\"name\":[null,\"\\\"\\\\\\u000a\\u0001 Ё😀/\"]}");
	}

	@Test
	void keepsNoLongValues() {
		String longest = "x".repeat(AuditedChange.MAX_VALUE_LENGTH - 2);
		assertThat(AuditedChange.creation(Actor.OPERATOR, state(AuditedField.text("name", longest))).changes().json())
			.contains(longest);
		assertThat(AuditedChange.creation(Actor.OPERATOR, state(AuditedField.text("name", longest + "x")))
			.changes()
			.json()).isEqualTo("{\"name\":[null,{\"omitted_characters\":4097}]}");
	}

	@Test
	void tellsNothingOfAPassword() {
		assertThat(AuditedChange.newPassword(Actor.OPERATOR, state(AuditedField.text("name", "a"))).changes().json())
			.isEqualTo("{}");
	}

	private static AuditedState state(AuditedField... fields) {
		return new AuditedState("thing", 1, null, List.of(fields));
	}

}
