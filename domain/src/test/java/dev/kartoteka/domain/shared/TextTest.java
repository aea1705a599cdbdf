package dev.kartoteka.domain.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "Ann", "\uD83E\uDD94", "\uD7FF", "\uE000" })
	void mayHaveAllCharacters(String text) {
		assertThat(Text.isStorable(text)).isTrue();
		assertThat(Text.loneSurrogateIn(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\0", "\0", "\uD800", "a\uDFFF", "\uDC00\uD83E" })
	void isNotStorableWithNullOrHalfACharacter(String text) {
		assertThat(Text.isStorable(text)).isFalse();
	}

	@Test
	void isCountedInCodePoints() {
		String two = "\uD83E\uDD94Ё";
		assertThat(Text.atMost(2, two, "A text")).isEqualTo(two);
		assertThat(Text.filled(2, two, "A text")).isEqualTo(two);
		assertThatIllegalArgumentException().isThrownBy(() -> Text.atMost(1, two, "A text"))
			.withMessage("A text has more than 1 characters");
		assertThatIllegalArgumentException().isThrownBy(() -> Text.filled(1, two, "A text"));
	}

	@Test
	void isNotFilledIfItIsBlank() {
		assertThatIllegalArgumentException().isThrownBy(() -> Text.filled(5, " \n", "A text"))
			.withMessage("A text is blank");
	}

}
