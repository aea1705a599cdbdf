package dev.kartoteka.adapter.mail.message;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.kartoteka.domain.message.Email;
import dev.kartoteka.domain.message.EmailKind;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.shared.EmailAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class EmailTemplatesTest {

	private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]");

	private final EmailTemplates templates = new EmailTemplates("Kartoteka");

	static Stream<Arguments> everyKindInEveryLanguage() {
		return Stream.of(EmailKind.values())
			.flatMap((kind) -> Stream.of(Language.values()).map((language) -> Arguments.of(kind, language)));
	}

	@ParameterizedTest
	@MethodSource("everyKindInEveryLanguage")
	void fillsInEveryPlaceOfEveryLetter(EmailKind kind, Language language) {
		Wording wording = wording(kind, language,
				Map.of("username", "alice", "organization", "Salon", "link", "https://example.org/x"));

		assertThat(wording.subject()).isNotBlank().doesNotContain("{", "\n", "Subject");
		assertThat(wording.text()).doesNotContain("{", "<", "Subject").endsWith(".\n");
		assertThat(wording.html()).startsWith("<!DOCTYPE html>").doesNotContain("{").endsWith("</html>\n");
	}

	@ParameterizedTest
	@MethodSource("everyKindInEveryLanguage")
	void saysTheSameInPlainTextAsInHtml(EmailKind kind, Language language) {
		Wording wording = wording(kind, language,
				Map.of("username", "alice", "organization", "Salon", "link", "https://example.org/x"));
		String html = wording.html();

		assertThat(html).contains("<title>" + wording.subject() + "</title>");
		assertThat(wording.text().lines().filter((line) -> !line.isBlank()))
			.allSatisfy((line) -> assertThat(html).contains(line));
	}

	@ParameterizedTest
	@MethodSource("everyKindInEveryLanguage")
	void writesInTheLanguageAskedFor(EmailKind kind, Language language) {
		Wording wording = wording(kind, language,
				Map.of("username", "alice", "organization", "Salon", "link", "https://example.org/x"));
		boolean russian = language == Language.RUSSIAN;

		assertThat(Stream.of(wording.subject(), wording.text(), wording.html()))
			.allMatch((part) -> CYRILLIC.matcher(part).find() == russian);
		assertThat(wording.html()).contains("<html lang=\"" + (russian ? "ru" : "en") + "\">");
	}

	@ParameterizedTest
	@MethodSource("everyKindInEveryLanguage")
	void nameTheService(EmailKind kind, Language language) {
		Wording wording = new EmailTemplates("A & B\r\n{link}").wordingOf(
				new Email(7, kind, new EmailAddress("alice@example.org"), "", language, 0),
				Map.of("username", "alice", "organization", "Salon", "link", "https://example.org/x"));

		assertThat(wording.subject()).contains("A & B {link}");
		assertThat(wording.text()).contains("A & B {link}");
		assertThat(wording.html()).contains("A &amp; B {link}").doesNotContain("A & B");
	}

	@Test
	void escapesWhatPeopleChose() {
		Wording wording = wording(EmailKind.PASSWORD_RESET, Language.ENGLISH,
				Map.of("username", "<b>\"O'Neill\" & Co</b>", "link", "https://example.org/?a=1&b=\"2\""));

		assertThat(wording.html())
			.contains("&lt;b&gt;&quot;O&#39;Neill&quot; &amp; Co&lt;/b&gt;",
					"href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"")
			.doesNotContain("<b>");
		assertThat(wording.text()).contains("<b>\"O'Neill\" & Co</b>", "https://example.org/?a=1&b=\"2\"");
	}

	@Test
	void fillsInNothingTwice() {
		Wording wording = wording(EmailKind.PASSWORD_RESET, Language.ENGLISH,
				Map.of("username", "{link} $1 \\1", "link", "https://example.org/x"));

		assertThat(wording.text()).contains("account {link} $1 \\1.");
	}

	@Test
	void keepsANameOnItsLine() {
		Wording wording = wording(EmailKind.PASSWORD_RESET, Language.ENGLISH,
				Map.of("username", "alice\r\n\r\nVisit\u2028evil.example", "link", "https://example.org/x"));

		assertThat(wording.text()).contains("account alice Visit evil.example.");
	}

	@Test
	void refusesToLeaveAPlaceEmpty() {
		assertThatNullPointerException()
			.isThrownBy(() -> wording(EmailKind.ACTIVATION, Language.ENGLISH, Map.of("username", "alice")))
			.withMessageContaining("link");
	}

	private Wording wording(EmailKind kind, Language language, Map<String, String> values) {
		return this.templates.wordingOf(new Email(1, kind, new EmailAddress(Emails.RECIPIENT), "", language, 0),
				values);
	}

}
