package dev.kartoteka.adapter.web.wire.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kartoteka.domain.shared.Change;
import dev.kartoteka.domain.shared.EmailAddress;
import dev.kartoteka.domain.shared.JsonText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Holds the field engine to what Django REST Framework 3.14 on Django 3.2 answered, word
 * for word. The answers were recorded from a serializer with the fields below.
 */
class RecordedResponsesTest {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Predicate<String> USERNAME = Pattern.compile("^[\\w.@+-]+\\z", Pattern.UNICODE_CHARACTER_CLASS)
		.asMatchPredicate();

	private static final List<Field<?>> FIELDS = List.of(
			Field.required("name", FieldTypes.text().atMost(10).atLeast(2)),
			Field.optional("opt", FieldTypes.text().allowingBlank().atMost(5)),
			Field.optional("i", FieldTypes.integer()), Field.optional("d", FieldTypes.decimal(9, 6, 180)),
			Field.optional("b", FieldTypes.bool()), Field.nullable("j", FieldTypes.json()),
			Field.optional("e", FieldTypes.email()),
			Field.optional("u",
					FieldTypes.text()
						.satisfying(USERNAME,
								"Enter a valid username. This value may contain only letters, numbers, "
										+ "and @/./+/-/_ characters.")
						.atMost(150)));

	@ParameterizedTest
	@MethodSource("recorded")
	void readsAsRecorded(String form, String mode, String body, String expected) {
		assertThat(respond(form, mode, body)).isEqualTo(expected);
	}

	static List<Arguments> recorded() {
		try (InputStream file = RecordedResponsesTest.class.getResourceAsStream("django-rest-framework-3.14.jsonl")) {
			return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
				.map(MAPPER::readTree)
				.map((row) -> arguments(text(row, 0), text(row, 1), text(row, 2), text(row, 3)))
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	private static String text(JsonNode row, int column) {
		return row.get(column).stringValue();
	}

	private static String respond(String form, String mode, String body) {
		Fields fields = Fields.of(FIELDS.toArray(new Field<?>[0]));
		try {
			Body parsed = form.equals("form") ? Body.ofForm(FormInput.read(body, StandardCharsets.UTF_8))
					: Body.ofJson(JsonInput.read(body));
			Values values = (mode.equals("partial") ? fields.readPartially(parsed) : fields.read(parsed)).accept();
			StringBuilder good = new StringBuilder("OK");
			FIELDS.forEach((field) -> good.append(shown(field, values)));
			return good.toString().replace("\n", "\\n").replace("\r", "\\r");
		}
		catch (JsonInput.Malformed malformed) {
			return "PARSE " + malformed.description();
		}
		catch (WireError rejection) {
			return "ERR " + MAPPER.writeValueAsString(rejection.body());
		}
	}

	private static String shown(Field<?> field, Values values) {
		return (values.change(field) instanceof Change.To<?>(Object value)) ? " " + field.name() + "=" + shown(value)
				: "";
	}

	private static String shown(@Nullable Object value) {
		return switch (value) {
			case null -> "null";
			case JsonText text -> text.json();
			case EmailAddress email -> email.value();
			case BigDecimal decimal -> decimal.toPlainString();
			default -> value.toString();
		};
	}

}
