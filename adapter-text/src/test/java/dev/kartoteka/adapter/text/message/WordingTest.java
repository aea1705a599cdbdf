package dev.kartoteka.adapter.text.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.kartoteka.adapter.text.Texts;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextKind;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

	private static final LinkProperties LINKS = new LinkProperties("https://app.example.org/", "activate/{uid}/{token}",
			"/reset?uid={uid}&token={token}");

	private final Wording wording = new Wording("Kartoteka", LINKS);

	@Test
	void namesServicePurposeAndCode() {
		assertThat(this.wording.of(Texts.code(TextKind.CLIENT_PASSWORD, Language.ENGLISH)))
			.isEqualTo("Kartoteka: your code for a new password is 012345. Do not tell it to anyone.");
		assertThat(this.wording.of(Texts.code(TextKind.CLIENT_PASSWORD, Language.RUSSIAN)))
			.isEqualTo("Kartoteka: код 012345 для нового пароля. Никому его не сообщайте.");
		assertThat(this.wording.of(Texts.code(TextKind.CLIENT_PHONE, Language.ENGLISH)))
			.isEqualTo("Kartoteka: your code for a changed phone number is 012345. Do not tell it to anyone.");
		assertThat(new Wording("Стоматология", LINKS).of(Texts.code(TextKind.CLIENT_PHONE, Language.RUSSIAN)))
			.isEqualTo("Стоматология: код 012345 для смены номера. Никому его не сообщайте.");
	}

	@Test
	void namesServicePurposeAndLink() {
		assertThat(this.wording.of(Texts.link(TextKind.ACCOUNT_ACTIVATION, Language.ENGLISH)))
			.isEqualTo("Kartoteka: to confirm your phone number, open https://app.example.org/activate/MTI/t-0%2F1");
		assertThat(this.wording.of(Texts.link(TextKind.ACCOUNT_ACTIVATION, Language.RUSSIAN)))
			.isEqualTo("Kartoteka: чтобы подтвердить номер, откройте https://app.example.org/activate/MTI/t-0%2F1");
		assertThat(this.wording.of(Texts.link(TextKind.ACCOUNT_PASSWORD, Language.ENGLISH)))
			.isEqualTo("Kartoteka: to set a new password, open https://app.example.org/reset?uid=MTI&token=t-0%2F1");
		assertThat(this.wording.of(Texts.link(TextKind.ACCOUNT_PASSWORD, Language.RUSSIAN))).isEqualTo(
				"Kartoteka: чтобы задать новый пароль, откройте https://app.example.org/reset?uid=MTI&token=t-0%2F1");
	}

	@ParameterizedTest
	@EnumSource(value = TextKind.class, names = "CLIENT_.*", mode = EnumSource.Mode.MATCH_ALL)
	void fitsIntoOneMessage(TextKind kind) {
		assertThat(this.wording.of(Texts.code(kind, Language.ENGLISH))).hasSizeLessThanOrEqualTo(160)
			.matches("[\\x20-\\x7e]+");
		assertThat(this.wording.of(Texts.code(kind, Language.RUSSIAN))).hasSizeLessThanOrEqualTo(70);
	}

}
