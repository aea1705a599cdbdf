package dev.kartoteka.adapter.console.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.domain.shared.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

class PhonesTest {

	private final Phones phones = new Phones("RU");

	@ParameterizedTest
	@ValueSource(strings = { "+7 951 748-72-95", "8 (951) 748 72 95", "\u202A+79517487295\u202C",
			"8\u00A0951\u2011748–72−95", "\u200B89517487295" })
	void readsNumbersInAnyNotation(String typed) {
		assertThat(this.phones.read(typed)).contains(new PhoneNumber("+79517487295"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "123", "phone", "+7 000 000-00-00" })
	void readsNothingElse(String typed) {
		assertThat(this.phones.read(typed)).isEmpty();
	}

}
