package dev.kartoteka.domain.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PhoneNumberTest {

	@ParameterizedTest
	@ValueSource(strings = { "+1234", "+123456789012345" })
	void hasFourToFifteenDigits(String e164) {
		assertThat(new PhoneNumber(e164)).hasToString(e164);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1234", "+123", "+1234567890123456", "+0123", "+12a4", "+1234 " })
	void hasNoOtherForm(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text));
	}

	@Test
	void isWrittenWithAnySpacesAndDashes() {
		assertThat(PhoneNotation.plain("\u200E+7\u00A0951\u2011748\u221272\u201395\u202C "))
			.isEqualTo("+7 951-748-72-95");
	}

}
