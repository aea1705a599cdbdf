package dev.kartoteka.adapter.web.wire.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where the contract has rules of its own, or the recorded answers don't reach. */
class FieldEngineTest {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final PhoneNumbers phones = new PhoneNumbers("RU");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u00A7', textBlock = """
			1 | 1
			" 7 " | 7
			1.0 | 1
			0 | 0
			-5 | -5
			9223372036854775807 | 9223372036854775807
			9223372036854775808 | Invalid pk "9223372036854775808" - object does not exist.
			"abc" | Incorrect type. Expected pk value, received str.
			"1.0" | Incorrect type. Expected pk value, received str.
			1.5 | Incorrect type. Expected pk value, received float.
			true | Incorrect type. Expected pk value, received bool.
			[1] | Incorrect type. Expected pk value, received list.
			{} | Incorrect type. Expected pk value, received dict.
			null | This field may not be null.
			"" | This field may not be null.
			1e400 | Incorrect type. Expected pk value, received float.
			""")
	void readsReferences(String json, String expected) {
		assertThat(outcome(Field.required("f", FieldTypes.reference()), json)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u00A7', textBlock = """
			"8 (951) 748-72-95" | +79517487295
			"+7 951 748 72 95" | +79517487295
			89517487295 | +79517487295
			"9517487295" | +79517487295
			"+49 30 901820" | +4930901820
			"+1 650-253-0000 ext. 5" | +16502530000
			"123" | The phone number entered is not valid.
			"+7951748729" | The phone number entered is not valid.
			"phone" | The phone number entered is not valid.
			"+" | The phone number entered is not valid.
			"\\u0000" | Null characters are not allowed.
			" " | This field may not be blank.
			true | Not a valid string.
			null | This field may not be null.
			""")
	void readsPhones(String json, String expected) {
		assertThat(outcome(Field.required("f", this.phones.type()), json)).isEqualTo(expected);
	}

	@Test
	void rejectsUnknownRegions() {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new PhoneNumbers("XX"))
			.withMessageContaining("kartoteka.default-phone-region");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u00A7', textBlock = """
			"unique_place" | unique_place
			"zoo-2" | zoo-2
			"Zoo" | Enter a valid "slug" consisting of letters, numbers, underscores or hyphens.
			"zoo " | zoo
			"_zoo" | Enter a valid "slug" consisting of letters, numbers, underscores or hyphens.
			"" | This field may not be blank.
			""")
	void readsSlugs(String json, String expected) {
		Pattern pattern = Pattern.compile("[a-z0-9]+(?:[_-][a-z0-9]+)*");
		assertThat(outcome(Field.required("f", FieldTypes.slug(pattern, 20)), json)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u00A7', textBlock = """
			99999999999999999999 | 0
			-99999999999999999999 | 0
			7 | 7
			"7.5" | A valid integer is required.
			"" | A valid integer is required.
			""")
	void readsIdsBeyond64BitsAsNoId(String json, String expected) {
		assertThat(outcome(Field.required("f", FieldTypes.lookupId()), json)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u00A7', textBlock = """
			"a\\u0000b" | Null characters are not allowed.
			{"a":[{"b\\u0000":1}]} | Null characters are not allowed.
			["\\ud800"] | Surrogate characters are not allowed: U+D800.
			{"\\udfff":1} | Surrogate characters are not allowed: U+DFFF.
			[1e999] | Value must be valid JSON.
			[{"a":-1E999}] | Value must be valid JSON.
			""")
	void rejectsJsonThatPostgresqlCannotStore(String json, String expected) {
		assertThat(outcome(Field.nullable("f", FieldTypes.json()), json)).isEqualTo(expected);
	}

	@Test
	void limitsTheBytesOfCompactJson() {
		Field<?> field = Field.nullable("f", FieldTypes.json());
		String largest = "\"" + "я".repeat(JsonText.MAX_BYTES / 2 - 1) + "\"";
		assertThat(outcome(field, "   " + largest + "   ")).isEqualTo(new JsonText(largest).toString());
		assertThat(outcome(field, largest.replaceFirst("я", "яa")))
			.isEqualTo("Ensure this field has no more than 65536 bytes of JSON.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"f\":1,}", "{\"f\":1 , \n}", "{\"x\":[1,2,],\"f\":1}", "{\"f\":2,\"f\":1}",
			"{\"f\":1,\"zzz\":{}}" })
	void acceptsTrailingCommasDuplicatesAndUnknownFields(String body) throws JsonInput.Malformed {
		Field<Long> field = Field.required("f", FieldTypes.integer());
		assertThat(Fields.of(field).read(Body.ofJson(JsonInput.read(body))).accept().get(field)).isOne();
	}

	@Test
	void boundsDepthAndLengthOfJson() {
		assertThat(malformed("[".repeat(100_000))).startsWith("Nesting is too deep: line 1 column 1002 (char 1001)");
		assertThat(malformed("[".repeat(300) + "]".repeat(300))).startsWith("Too deep a nesting or too long a number");
		assertThat(malformed("1".repeat(2000))).startsWith("Too deep a nesting or too long a number");
		assertThat(malformed("{\"a\":".repeat(100_000))).startsWith("Nesting is too deep");
	}

	@Test
	void reportsTheFirstMalformedByte() {
		assertThatExceptionOfType(JsonInput.Malformed.class)
			.isThrownBy(() -> TextDecoder.decode(new byte[] { '"', (byte) 0xFF, '"' }, StandardCharsets.UTF_8))
			.withMessage("'utf-8' codec can't decode byte 0xff in position 1: invalid start byte");
		assertThatExceptionOfType(JsonInput.Malformed.class)
			.isThrownBy(() -> TextDecoder.decode(new byte[] { (byte) 0xD0 }, StandardCharsets.UTF_8))
			.withMessage("'utf-8' codec can't decode byte 0xd0 in position 0: unexpected end of data");
	}

	@Test
	void distinguishesAbsentFromEmpty() {
		Field<String> field = Field.optional("f", FieldTypes.text().allowingBlank(), "unchanged");
		Fields fields = Fields.of(field);
		assertThat(fields.read(json("{}")).accept().change(field)).isEqualTo(Change.none());
		assertThat(fields.read(json("{}")).accept().get(field)).isEqualTo("unchanged");
		assertThat(fields.read(json("{\"f\":\"\"}")).accept().change(field)).isEqualTo(Change.to(""));
	}

	@Test
	void requiresOneOfTheAlternatives() {
		Field<?> email = Field.nullable("email", FieldTypes.email());
		Field<?> phone = Field.nullable("phone", this.phones.type());
		Field<?> username = Field.requiredWithout(List.of(email, phone), "username", FieldTypes.username());
		Fields fields = Fields.of(username, email, phone);
		assertThat(errors(fields, "{}")).isEqualTo("{\"username\":[\"This field is required.\"]}");
		assertThat(errors(fields, "{\"email\":null}")).isEqualTo("{\"username\":[\"This field is required.\"]}");
		assertThat(errors(fields, "{\"phone\":\"1\"}"))
			.isEqualTo("{\"phone\":[\"The phone number entered is not valid.\"]}");
		assertThat(errors(fields, "{\"email\":\"a@b.co\"}")).isEqualTo("{}");
	}

	@Test
	void collectsErrorsInTheOrderOfDeclaration() {
		Fields fields = Fields.of(Field.required("z", FieldTypes.text()), Field.required("a", FieldTypes.integer()),
				Field.required("m", FieldTypes.bool()));
		assertThat(errors(fields, "{\"m\":7,\"a\":\"x\"}")).isEqualTo("{\"z\":[\"This field is required.\"],"
				+ "\"a\":[\"A valid integer is required.\"],\"m\":[\"Must be a valid boolean.\"]}");
	}

	private static String malformed(String text) {
		try {
			return "accepted " + JsonInput.read(text);
		}
		catch (JsonInput.Malformed malformed) {
			return malformed.description();
		}
	}

	private static String outcome(Field<?> field, String json) {
		return switch (field.readFrom(json("{\"f\":" + json + "}"))) {
			case FieldResult.Valid<?>(Object value) -> String.valueOf(value);
			case FieldResult.Invalid<?>(List<String> errors) -> String.join(" ", errors);
			case FieldResult.Missing<?> _ -> "absent";
		};
	}

	private static String errors(Fields fields, String json) {
		try {
			fields.read(json(json)).accept();
			return "{}";
		}
		catch (WireError rejection) {
			return MAPPER.writeValueAsString(rejection.body());
		}
	}

	private static Body json(String text) {
		try {
			return Body.ofJson(JsonInput.read(text));
		}
		catch (JsonInput.Malformed malformed) {
			throw new IllegalArgumentException(malformed);
		}
	}

}
