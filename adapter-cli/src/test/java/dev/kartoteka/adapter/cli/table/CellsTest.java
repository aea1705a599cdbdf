package dev.kartoteka.adapter.cli.table;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.cli.shared.UnreadableInput;
import dev.kartoteka.domain.shared.FullName;
import dev.kartoteka.domain.shared.JsonText;
import dev.kartoteka.domain.shared.PasswordHash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Values of the cells of a row. */
class CellsTest {

	private static final Instants MOSCOW = new Instants(ZoneId.of("Europe/Moscow"));

	@ParameterizedTest
	@CsvSource({ "2021-10-21 15:38:07.599042+00, 2021-10-21T15:38:07.599042Z",
			"2021-10-21T15:38:07.599042Z, 2021-10-21T15:38:07.599042Z", "2021-10-21 18:38:07+03, 2021-10-21T15:38:07Z",
			"2021-10-21 18:38:07.5 +0300, 2021-10-21T15:38:07.5Z", "2021-10-21T21:08:07+05:30, 2021-10-21T15:38:07Z",
			"1900-01-01 02:30:17+02:30:17, 1900-01-01T00:00:00Z", "2021-10-21 18:38:07, 2021-10-21T15:38:07Z",
			"2021-10-21 15:38:07.599042999+00, 2021-10-21T15:38:07.599042Z" })
	void readsInstantsInEveryForm(String text, Instant instant) {
		assertThat(row("created_at", text).instant(MOSCOW, "created_at", "date_joined")).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "infinity", "2021-10-21", "21.10.2021 15:38:07", "2021-13-01 00:00:00+00", "1634830687" })
	void refusesOtherInstants(String text) {
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> row("created_at", text).instant(MOSCOW, "created_at"))
			.satisfies((refusal) -> assertThat(refusal.field()).isEqualTo("created_at"))
			.withMessage("is not a date with a time");
	}

	@Test
	void fallsBackToAlternativeColumns() {
		Instant joined = Instant.parse("2021-10-21T15:38:07Z");
		assertThat(row("date_joined", "2021-10-21T15:38:07Z").instant(MOSCOW, "created_at", "date_joined"))
			.isEqualTo(joined);
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> row("created_at", " ").instant(MOSCOW, "created_at", "date_joined"))
			.withMessage("is missing");
	}

	@ParameterizedTest
	@CsvSource({ "t, true", "True, true", "1, true", "f, false", "false, false", "0, false" })
	void readsFlags(String text, boolean flag) {
		assertThat(row("is_active", text).flag("is_active", !flag)).isEqualTo(flag);
	}

	@Test
	void refusesOtherFlags() {
		assertThat(row("is_active", "").flag("is_active", true)).isTrue();
		assertThat(row("id", "1").flag("is_staff", false)).isFalse();
		assertThatExceptionOfType(UnreadableInput.class)
			.isThrownBy(() -> row("is_active", "maybe").flag("is_active", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0", "-1", "1.0", "x", "99999999999999999999", "1000000000000001",
			"b9f6a1de-33b1-4d0f-a4a0-a0a4b1c3d5e7" })
	void refusesInvalidIds(String text) {
		assertThatExceptionOfType(UnreadableInput.class).isThrownBy(() -> row("id", text).id());
	}

	@Test
	void refusesNullCharacters() {
		assertThatExceptionOfType(UnreadableInput.class).isThrownBy(() -> row("name", "a\0b").text("name"));
	}

	@ParameterizedTest
	@CsvSource({ "8 (951) 748-72-95, +79517487295", "+44 20 7946 0958, +442079460958" })
	void readsPhonesInEveryNotation(String text, String e164) {
		assertThat(row("phone", text).value("phone", new Phones("RU")::read).e164()).isEqualTo(e164);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "!", "!gLbhv6XFNIPy7AXEEUwcvOnDnIs46gSITSboVc7e" })
	void readsUnusablePasswordsAsNone(String text) {
		assertThat(People.passwordIn(row("password", text))).isEqualTo(PasswordHash.NONE);
	}

	/** The answers of Django 3.2 for such values in a column of jsonb or text. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			[1.50, 1.0, 10.00]            | [1.5,1.0,10.0]
			{"a": 1E5, "b": 1e+3}         | {"a":100000.0,"b":1000.0}
			[0.0000001, 1e-7, 0.0001]     | [1e-07,1e-07,0.0001]
			[1e16, 123456789012345680.0]  | [1e+16,1.2345678901234568e+17]
			[-0, -0.0, 0.30000000000000004] | [0,-0.0,0.30000000000000004]
			123456789012345678901234567890 | 123456789012345678901234567890
			3.14159265358979323846        | 3.141592653589793
			"1.50"                        | "1.50"
			{"ё": [true, null, "\u044f"]} | {"ё":[true,null,"я"]}
			""")
	void writesNumbersInJsonAsDjangoAnswersThem(String text, String json) {
		assertThat(row("data", text).json("data")).isEqualTo(new JsonText(json));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1e400", "[-1e999]", "NaN", "[1.]", "{\"a\": 01}" })
	void refusesNumbersThatNoAnswerCanHave(String text) {
		assertThatExceptionOfType(UnreadableInput.class).isThrownBy(() -> row("data", text).json("data"));
	}

	@Test
	void takesDjangosNamesOnlyWhereTheDocumentedColumnsAreMissing() {
		assertThat(People.nameIn(new Row(1, true, Map.of("first_name", "Boris", "last_name", "Becker"))))
			.isEqualTo(new FullName("Becker", "Boris", ""));
		assertThat(People.nameIn(new Row(1, true, Map.of("name", "", "first_name", "Boris", "last_name", "Becker"))))
			.isEqualTo(new FullName("Becker", "", ""));
	}

	private static Row row(String column, String text) {
		return new Row(1, true, Map.of(column, text));
	}

}
