package dev.kartoteka.adapter.mail.message;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class EmailPropertiesTest {

	private static final String PATH = "a/{uid}/{token}";

	@ParameterizedTest
	@ValueSource(strings = { "kartoteka@example.org", "Kartoteka <kartoteka@example.org>",
			"Картотека <kartoteka@example.org>", "\"Kartoteka, Ltd.\" <kartoteka@example.org>" })
	void acceptASenderWithAndWithoutAName(String from) {
		assertThatNoException().isThrownBy(() -> properties(from, "https://example.org"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kartoteka", "a@example.org, b@example.org", "Kartoteka", "a@b c",
			"a@example.org\r\nBcc: b@example.org", "Karto\nteka <a@example.org>" })
	void refuseASenderThatIsNoAddress(String from) {
		assertThatExceptionOfType(UnusableSetting.class).isThrownBy(() -> properties(from, null))
			.withMessageContaining("KARTOTEKA_LETTERS_FROM");
	}

	@ParameterizedTest
	@ValueSource(strings = { "app.example.org", "/app", "ftp://example.org", "https://", "javascript:alert(1)",
			"https://exa mple.org" })
	void refuseALinkBaseThatIsNoWebSite(String linkBase) {
		assertThatExceptionOfType(UnusableSetting.class).isThrownBy(() -> properties(null, linkBase))
			.withMessageContaining("KARTOTEKA_LETTERS_LINK_BASE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "activate", "activate/{uid}", "activate/{token}", "" })
	void refusePathsWithoutPlacesForUidAndToken(String path) {
		assertThatExceptionOfType(UnusableSetting.class)
			.isThrownBy(() -> new EmailProperties(null, null, path, PATH, PATH))
			.withMessageContaining("KARTOTEKA_LETTERS_ACTIVATION_PATH");
		assertThatExceptionOfType(UnusableSetting.class)
			.isThrownBy(() -> new EmailProperties(null, null, PATH, path, PATH))
			.withMessageContaining("KARTOTEKA_LETTERS_PASSWORD_RESET_PATH");
	}

	@Test
	void refuseAPathOfInvitationsWithoutAPlaceForTheToken() {
		assertThatExceptionOfType(UnusableSetting.class)
			.isThrownBy(() -> new EmailProperties(null, null, PATH, PATH, "invitation"))
			.withMessageContaining("KARTOTEKA_LETTERS_INVITATION_PATH");
	}

	@Test
	void demandSenderAndLinkBaseOfThoseWhoHaveAMailServer() {
		assertThatExceptionOfType(UnusableSetting.class)
			.isThrownBy(() -> properties(null, "https://example.org").complete())
			.withMessageContaining("KARTOTEKA_LETTERS_FROM");
		assertThatExceptionOfType(UnusableSetting.class).isThrownBy(() -> properties("a@example.org", " ").complete())
			.withMessageContaining("KARTOTEKA_LETTERS_LINK_BASE");
		assertThatNoException().isThrownBy(() -> properties("a@example.org", "https://example.org").complete());
	}

	@Test
	void makeUpWhatIsMissingForDevelopmentOnly() {
		EmailProperties completed = properties("", null).completedForDevelopment();

		assertThat(completed.from()).isEqualTo("Kartoteka <kartoteka@localhost>");
		assertThat(completed.linkBase()).isEqualTo("http://localhost:8080/console/");
		assertThat(properties("a@example.org", "https://example.org").completedForDevelopment())
			.isEqualTo(properties("a@example.org", "https://example.org"));
	}

	private static EmailProperties properties(@Nullable String from, @Nullable String linkBase) {
		return new EmailProperties(from, linkBase, PATH, PATH, PATH);
	}

}
