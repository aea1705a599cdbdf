package dev.kartoteka.architecture.planted.domainknowsonlythejdk.domain.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Clean: the language with all that the compiler adds to it. */
record Client(List<String> names, @Nullable Instant born) {

	private static final Pattern WORD = Pattern.compile("\\w+");

	sealed interface Kind {

		record Person(String name) implements Kind {
		}

		record Firm(String name) implements Kind {
		}

	}

	enum Mood {

		GOOD, BAD

	}

	int photographed(byte[] photo, BigDecimal @Nullable [] prices) {
		return (prices != null) ? prices.length : photo.clone().length;
	}

	String greeting(Kind kind, Mood mood) {
		String who = switch (kind) {
			case Kind.Person(String name) -> name;
			case Kind.Firm(String name) -> "all at " + name;
		};
		return switch (mood) {
			case GOOD -> "Dear " + who;
			case BAD -> this.names.stream()
				.filter((name) -> WORD.matcher(name).matches())
				.map((name) -> name.toLowerCase(Locale.ROOT))
				.findFirst()
				.orElseThrow();
		};
	}

}
