package dev.kartoteka.adapter.web.wire.input;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumbersTest {

	private final PhoneNumbers numbers = new PhoneNumbers("RU");

	@Test
	void readsNumbersWithAnySpaceDashOrInvisibleCharacter() {
		List<Integer> between = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
			.filter(PhoneNumbersTest::canStandBetweenDigits)
			.boxed()
			.toList();
		assertThat(between).hasSizeGreaterThan(100);
		assertThat(between).allSatisfy((character) -> {
			String sign = Character.toString(character);
			for (String typed : new String[] { sign + "8" + sign + "951" + sign + "748" + sign + "72" + sign + "95",
					"+7" + sign + "(951)" + sign + "7487295" + sign }) {
				assertThat(this.numbers.read(typed)).as("with %s", Character.getName(character))
					.contains(new PhoneNumber("+79517487295"));
			}
		});
	}

	private static boolean canStandBetweenDigits(int character) {
		return character == '\t' || character == '\u2212' || switch (Character.getType(character)) {
			case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.DASH_PUNCTUATION, Character.FORMAT ->
				true;
			default -> false;
		};
	}

}
