package dev.kartoteka.adapter.persistence.throttle;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.convert.DurationStyle;

/**
 * A rate limit: a number of attempts at once, then one attempt each time the span divided
 * by that number has passed. After a whole span without attempts the full number is
 * available again. In any span at most twice the number is possible, and over a long time
 * no more than the number for each span.
 */
record Limit(int attempts, Duration span) {

	private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})/(.+)");

	private static final Duration SHORTEST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofDays(31);

	Limit {
		if (attempts < 1 || span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
			throw new IllegalArgumentException("A rate limit allows at least one attempt in a second to 31 days");
		}
	}

	/** Reads {@code 60/1m}: 60 attempts in a minute. Called by Spring Boot. */
	public static Limit valueOf(String text) {
		Matcher form = FORM.matcher(text.strip());
		if (!form.matches()) {
			throw new IllegalArgumentException("\"" + text + "\" is no rate limit; one looks like 60/1m");
		}
		return new Limit(Integer.parseInt(form.group(1)), DurationStyle.detectAndParse(form.group(2)));
	}

	/** The weight of one attempt: the span divided by the number of attempts. */
	Duration weight() {
		return this.span.dividedBy(this.attempts);
	}

}
