package dev.kartoteka.adapter.security.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListOfCommonPasswordsTest {

	private final ListOfCommonPasswords common = new ListOfCommonPasswords();

	@ParameterizedTest
	@ValueSource(strings = { "password", "12345678", "qwerty", "bigpimpin1", "chobits", "password1", " password " })
	void containsCommonPasswords(String password) {
		assertThat(this.common.contains(password)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "s3cretpass!x", "passwor", "assword12345", "bigpimpin1\nmewtwo", "\n", "пароль-длинный" })
	void containsNoOtherPasswords(String password) {
		assertThat(this.common.contains(password)).isFalse();
	}

	@Test
	void includesTheLicenseOfTheList() {
		assertThat(ListOfCommonPasswords.class.getResource("common-passwords.NOTICE.txt")).isNotNull();
	}

}
