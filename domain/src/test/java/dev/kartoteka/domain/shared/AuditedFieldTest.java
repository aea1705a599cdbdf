package dev.kartoteka.domain.shared;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditedFieldTest {

	private static final Instant MINUTE = Instant.parse("2026-01-02T03:04:00Z");

	@Test
	void isEmptyWithoutAValue() {
		assertThat(AuditedField.text("name", null)).isEqualTo(new AuditedField("name", null));
		assertThat(AuditedField.instant("at", null)).isEqualTo(new AuditedField("at", null));
		assertThat(AuditedField.json("links", null)).isEqualTo(new AuditedField("links", null));
	}

	@Test
	void keepsItsValue() {
		assertThat(AuditedField.number("role", 5).value()).isEqualTo(new AuditedValue.WholeNumber(5));
		assertThat(AuditedField.flag("active", true).value()).isEqualTo(new AuditedValue.Flag(true));
		assertThat(AuditedField.texts("names", List.of("b", "a")).value())
			.isEqualTo(new AuditedValue.Texts(List.of("b", "a")));
		assertThat(AuditedField.json("links", new JsonText("[]")).value())
			.isEqualTo(new AuditedValue.Json(new JsonText("[]")));
	}

	@Test
	void showsSixDigitsOfASecondOrNone() {
		assertThat(AuditedField.instant("at", MINUTE)).isEqualTo(AuditedField.text("at", "2026-01-02T03:04:00Z"));
		assertThat(AuditedField.instant("at", MINUTE.plusMillis(120)))
			.isEqualTo(AuditedField.text("at", "2026-01-02T03:04:00.120000Z"));
	}

	@Test
	void isInTheTrailOfAnOrganizationUnlessItIsAnAccounts() {
		assertThat(AuditedKind.values()).filteredOn((kind) -> !kind.belongsToOrganization())
			.containsExactly(AuditedKind.ACCOUNT);
		assertThat(AuditedKind.values()).extracting(AuditedKind::wireName)
			.containsExactly("clientcard", "organization", "role", "member", "invitation", "transfer", "account");
	}

}
