package dev.kartoteka.adapter.web.wire.response;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Formats instants as Django does: with six fraction digits, or none. */
public final class Instants {

	private static final int LENGTH = "2021-10-21T15:38:07.599042Z".length();

	private static final int YEAR_DIGITS = 4;

	private static final int MICRO_DIGITS = 6;

	private Instants() {
	}

	public static String format(Instant instant) {
		LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
		StringBuilder text = new StringBuilder(LENGTH);
		append(time.getYear(), YEAR_DIGITS, text).append('-');
		append(time.getMonthValue(), 2, text).append('-');
		append(time.getDayOfMonth(), 2, text).append('T');
		append(time.getHour(), 2, text).append(':');
		append(time.getMinute(), 2, text).append(':');
		append(time.getSecond(), 2, text);
		int micros = instant.getNano() / (int) ChronoUnit.MICROS.getDuration().toNanos();
		if (micros != 0) {
			append(micros, MICRO_DIGITS, text.append('.'));
		}
		return text.append('Z').toString();
	}

	private static StringBuilder append(int number, int digits, StringBuilder text) {
		String plain = Integer.toString(number);
		return text.repeat('0', Math.max(0, digits - plain.length())).append(plain);
	}

}
