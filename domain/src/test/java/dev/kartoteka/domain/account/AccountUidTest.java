package dev.kartoteka.domain.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccountUidTest {

	@Test
	void writesWhatDjangoWrites() {
		assertThat(AccountUid.of(new AccountId(1))).isEqualTo("MQ");
		assertThat(AccountUid.of(new AccountId(4711))).isEqualTo("NDcxMQ");
		assertThat(AccountUid.read("NDcxMQ")).contains(new AccountId(4711));
		assertThat(AccountUid.read(AccountUid.of(new AccountId(Long.MAX_VALUE))))
			.contains(new AccountId(Long.MAX_VALUE));
	}

	/** Among them: zero, minus one, a number beyond 64 bits, and letters. */
	@ParameterizedTest
	@ValueSource(strings = { "", "?", "M", "MA", "LTE", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "YWJj", "щ" })
	void readsNothingElse(String uid) {
		assertThat(AccountUid.read(uid)).isEmpty();
	}

}
