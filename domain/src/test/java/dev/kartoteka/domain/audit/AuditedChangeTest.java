package dev.kartoteka.domain.audit;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.audit.AuditedChange.FieldChange;
import dev.kartoteka.domain.shared.AuditedField;
import dev.kartoteka.domain.shared.AuditedKind;
import dev.kartoteka.domain.shared.AuditedState;
import dev.kartoteka.domain.shared.AuditedValue;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

class AuditedChangeTest {

	private static final AuditedValue FIVE = new AuditedValue.WholeNumber(5);

	private static final AuditedValue CODENAMES = new AuditedValue.Texts(List.of("a", "b"));

	@Test
	void tellsTheFieldsThatDiffer() {
		AuditedChange change = AuditedChange
			.update(Actor.OPERATOR, state(AuditedField.text("name", "a"), AuditedField.json("links", null)),
					state(AuditedField.text("name", "a"), AuditedField.json("links", new JsonText("[1]"))))
			.orElseThrow();
		assertThat(change.fields())
			.containsExactly(new FieldChange("links", null, new AuditedValue.Json(new JsonText("[1]"))));
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
		assertThat(AuditedChange.creation(Actor.OPERATOR, state).fields())
			.containsExactly(new FieldChange("role", null, FIVE), new FieldChange("permissions", null, CODENAMES));
		assertThat(AuditedChange.deletion(Actor.OPERATOR, state).fields())
			.containsExactly(new FieldChange("role", FIVE, null), new FieldChange("permissions", CODENAMES, null));
	}

	@Test
	void tellsNothingOfAPassword() {
		assertThat(AuditedChange.newPassword(Actor.OPERATOR, state(AuditedField.text("name", "a"))).fields()).isEmpty();
	}

	private static AuditedState state(AuditedField... fields) {
		return new AuditedState(AuditedKind.ROLE, 1, null, List.of(fields));
	}

}
