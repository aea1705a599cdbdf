package dev.kartoteka.domain.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EmailAddressTest {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "dora", "@example.org" })
	void namesAMailboxAndAHost(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
	}

	@Test
	void isTheSameInEverySpelling() {
		EmailAddress address = new EmailAddress("d@Example.org");
		assertThat(address.value()).isEqualTo("d@Example.org");
		assertThat(address.canonical()).isEqualTo("d@example.org");
		assertThat(address).isEqualTo(new EmailAddress("D@example.ORG"))
			.hasSameHashCodeAs(new EmailAddress("D@example.ORG"))
			.isNotEqualTo(new EmailAddress("e@example.org"))
			.isNotEqualTo("d@example.org");
		assertThat(address.hashCode()).isNotEqualTo(new EmailAddress("e@example.org").hashCode());
	}

	@ParameterizedTest
	@CsvSource({ "Dora@Example.org, dora@example.org", "dora+work@example.org, dora@example.org",
			"d+a+b@example.org, d@example.org", "+dora@example.org, +dora@example.org",
			"\"do\\ra\"@example.org, dora@example.org", "a@b@example.org, a@b@example.org" })
	void leadsToAMailbox(String address, String mailbox) {
		assertThat(new EmailAddress(address).mailbox()).isEqualTo(mailbox);
	}

}
