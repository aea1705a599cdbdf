package dev.kartoteka.adapter.web.wire.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Timestamps in ISO 8601, in UTC unless they have an offset; a date is the start of its
 * day.
 */
final class InstantType implements FieldType<Instant> {

	/** Years have four digits, so that the database can compare every timestamp. */
	private static final Pattern YEAR = Pattern.compile("\\d{4}-.*");

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.optionalStart()
		.appendLiteral('T')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.optionalStart()
		.appendOffsetId()
		.toFormatter(Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final TextType TEXT = TextType.text();

	@Override
	public FieldResult<Instant> read(JsonNode value, boolean form) {
		return TEXT.read(value, form).flatMap(InstantType::readText);
	}

	private static FieldResult<Instant> readText(String text) {
		if (!YEAR.matcher(text).matches()) {
			return invalid();
		}
		try {
			TemporalAccessor parsed = FORMAT.parseBest(text, OffsetDateTime::from, LocalDateTime::from,
					LocalDate::from);
			return FieldResult.valid(instant(parsed));
		}
		catch (DateTimeException _) {
			return invalid();
		}
	}

	private static Instant instant(TemporalAccessor parsed) {
		return switch (parsed) {
			case OffsetDateTime dateTime -> dateTime.toInstant();
			case LocalDateTime dateTime -> dateTime.toInstant(ZoneOffset.UTC);
			default -> LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
		};
	}

	private static FieldResult<Instant> invalid() {
		return FieldResult.invalid("Datetime has wrong format. Use one of these formats instead: "
				+ "YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].");
	}

}
