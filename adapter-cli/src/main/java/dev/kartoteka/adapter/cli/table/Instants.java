package dev.kartoteka.adapter.cli.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/**
 * Reads instants as PostgreSQL and Python write them, such as
 * {@code 2021-10-21 15:38:07.599042+00}: date and time are separated by {@code T} or a
 * space, the offset has any form of ISO 8601.
 *
 * @param zone the zone of instants without an offset
 */
public record Instants(ZoneId zone) {

	private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendPattern("['T'][' ']")
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendPattern("[' '][XXXXX][XXXX]")
		.optionalStart()
		.appendOffset("+HH:MM", "Z")
		.optionalEnd()
		.appendPattern("[XX][X]")
		.toFormatter();

	Instant read(String text) {
		try {
			TemporalAccessor read = FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
			Instant instant = (read instanceof OffsetDateTime exact) ? exact.toInstant()
					: ((LocalDateTime) read).atZone(this.zone).toInstant();
			return instant.truncatedTo(ChronoUnit.MICROS);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("is not a date with a time", ex);
		}
	}

}
