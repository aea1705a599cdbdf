package dev.kartoteka.adapter.console.http;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.console.page.Form;
import dev.kartoteka.adapter.console.page.MistakeTexts;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;

class FormReaderTest {

	@Test
	void readsJsonInItsCompactForm() {
		assertThat(json(" { \"a\" : [1, \"б\", null] }\r\n")).isEqualTo(new JsonText("{\"a\":[1,\"б\",null]}"));
		assertThat(json("  ")).isNull();
		assertThat(json("null")).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"a":            | 1 | 6
			{"a":1} {"b":2}  | 1 | 9
			{"a":1,"a":2}    | 1 | 11
			["\\u0000"]      | 1 | 2
			{"\\u0000":1}    | 1 | 2
			["\\ud800"]      | 1 | 2
			["ok","\\udc00"] | 1 | 7
			{"a":1e999}      | 1 | 6
			[-1e999]         | 1 | 2
			""")
	void saysWhereJsonCannotBeStored(String typed, int line, int column) {
		Form form = form(typed);
		assertThat(reader(form).json("data")).isNull();
		assertThat(form.mistakeOf("data")).endsWith("in line " + line + ", character " + column + ".");
	}

	@ParameterizedTest
	@ValueSource(ints = { 501, 20_000 })
	void refusesJsonThatIsNestedTooDeeply(int depth) {
		Form form = form("[".repeat(depth) + "]".repeat(depth));
		assertThat(reader(form).json("data")).isNull();
		assertThat(form.mistakeOf("data")).startsWith("This is not JSON: the mistake");
	}

	@Test
	void refusesNumbersThatAreTooLong() {
		Form form = form("1".repeat(1001));
		assertThat(reader(form).json("data")).isNull();
		assertThat(form.mistakeOf("data")).startsWith("This is not JSON: the mistake");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\0b", "a\uD800b", "a\uDC00" })
	void refusesTextsThatCannotBeStored(String typed) {
		Form form = form(typed);
		reader(form).required("data", 100);
		assertThat(form.mistakeOf("data")).isEqualTo("Characters that are not allowed.");
	}

	private static @Nullable JsonText json(String typed) {
		Form form = form(typed);
		JsonText read = reader(form).json("data");
		assertThat(form.hasMistakes()).isFalse();
		return read;
	}

	private static FormReader reader(Form form) {
		return new FormReader(form, new MistakeTexts(Language.ENGLISH));
	}

	private static Form form(String typed) {
		return new Form((field) -> field, Map.of("data", List.of(typed)));
	}

}
