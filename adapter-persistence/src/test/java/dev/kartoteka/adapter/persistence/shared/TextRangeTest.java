package dev.kartoteka.adapter.persistence.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextRangeTest {

	private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

	@Test
	void endsBehindTheLastTextWithThePrefix() {
		assertThat(TextRange.startingWith("ann")).isEqualTo(new TextRange("ann", "ano"));
		assertThat(TextRange.startingWith("я")).isEqualTo(new TextRange("я", "ѐ"));
		assertThat(TextRange.startingWith("0009")).isEqualTo(new TextRange("0009", "000:"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "я", "%", "_", "\\", "\uD7FF", "\uE000", "\uFFFF", "😀", "a\uD7FF", "b\uDBFF\uDFFF",
			"\uDBFF\uDFFF" })
	void holdsWhatBeginsWithThePrefixAndNothingElse(String prefix) {
		TextRange range = TextRange.startingWith(prefix);
		for (String text : List.of("", "a", "aa", "b", "ж", "яя", "\uD7FF", "\uD7FFx", "\uE000", "😀", "😀a", "😁",
				LAST, "a" + LAST, "b" + LAST, "b" + LAST + "z", "c", prefix, prefix + "a")) {
			assertThat(holds(range, text)).as(text).isEqualTo(text.startsWith(prefix));
		}
	}

	private static boolean holds(TextRange range, String text) {
		return compare(range.from(), text) <= 0 && compare(text, range.to()) < 0;
	}

	/** As the collation "C" does in UTF-8. */
	private static int compare(String one, String other) {
		return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
