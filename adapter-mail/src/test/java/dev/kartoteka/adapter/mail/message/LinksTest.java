package dev.kartoteka.adapter.mail.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinksTest {

	@ParameterizedTest
	@CsvSource({ "https://example.org, a/{uid}/{token}, https://example.org/a/MTI/tro-1",
			"https://example.org/, /a/{uid}/{token}/, https://example.org/a/MTI/tro-1/",
			"https://example.org/app//, a?u={uid}&t={token}, https://example.org/app/a?u=MTI&t=tro-1",
			"https://example.org/#/, a/{uid}/{token}, https://example.org/#/a/MTI/tro-1" })
	void leadFromTheBaseToThePath(String base, String path, String link) {
		assertThat(new Links(base, path, "", "").activation("MTI", "tro-1")).isEqualTo(link);
		assertThat(new Links(base, "", path, "").passwordReset("MTI", "tro-1")).isEqualTo(link);
	}

	@Test
	void leadToTheInvitation() {
		assertThat(new Links("https://example.org", "", "", "/invited?t={token}").invitation("a/b"))
			.isEqualTo("https://example.org/invited?t=a%2Fb");
	}

	@Test
	void leadNowhereElseWhateverTheTokenIs() {
		assertThat(new Links("https://example.org", "{uid}/{token}", "", "").activation("{token}", "../?\"<&# "))
			.isEqualTo("https://example.org/%7Btoken%7D/..%2F%3F%22%3C%26%23+");
	}

}
