package dev.kartoteka.domain.message;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.domain.shared.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingMessageTest {

	private static final Instant REQUESTED = Instant.parse("2026-01-02T03:04:05Z");

	private static final Instant DUE = REQUESTED.plusSeconds(30);

	@ParameterizedTest
	@CsvSource({ "dora@example.org, d…@example.org", "\uD83E\uDD94a@example.org, \uD83E\uDD94…@example.org",
			"a@b@c, a…@c", "nobody, n…nobody" })
	void hidesMostOfAMailbox(String recipient, String masked) {
		assertThat(WaitingMessage.email(7, "ACTIVATION", recipient, 2, REQUESTED, DUE))
			.isEqualTo(new WaitingMessage(WaitingMessage.Channel.EMAIL, 7, "ACTIVATION", masked, 2, REQUESTED, DUE));
	}

	@ParameterizedTest
	@CsvSource({ "+79517487295, +7…95", "+7, +7…+7", "7, 7…7" })
	void hidesMostOfAPhone(String recipient, String masked) {
		assertThat(WaitingMessage.text(7, "CLIENT_PHONE", recipient, 2, REQUESTED, DUE))
			.isEqualTo(new WaitingMessage(WaitingMessage.Channel.TEXT, 7, "CLIENT_PHONE", masked, 2, REQUESTED, DUE));
	}

	@Test
	void isSentToTheSpellingOfTheAccount() {
		EmailAddress spelling = new EmailAddress("Dora@example.org");
		Email asked = new Email(7, EmailKind.ACTIVATION, new EmailAddress("dora@example.org"), "b", Language.RUSSIAN,
				2);
		assertThat(asked.to(spelling).recipient().value()).isEqualTo("Dora@example.org");
		assertThat(asked.to(spelling)).isEqualTo(asked);
	}

}
