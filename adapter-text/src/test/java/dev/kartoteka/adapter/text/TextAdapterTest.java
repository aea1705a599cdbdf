package dev.kartoteka.adapter.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.message.TextMessenger;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextAdapterTest {

	@TempDir
	private Path folder;

	@Test
	void putsTextsIntoTheFolderWithoutAGateway() {
		application("kartoteka.service-name=Стоматология").run((context) -> {
			context.getBean(TextMessenger.class).deliver(Texts.password(Language.RUSSIAN));

			Path text = onlyText();
			assertThat(text).hasFileName("20261123-101530-client-password-7.txt");
			assertThat(Files.readString(text)).isEqualToIgnoringNewLines("""
					To: +79517487295

					Стоматология: код 012345 для нового пароля. Никому его не сообщайте.
					""");
		});
	}

	@Test
	void namesTheServiceKartotekaUnlessItIsSet() {
		application().run((context) -> {
			context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH));

			assertThat(Files.readString(onlyText())).contains("Kartoteka: your code");
		});
	}

	@Test
	void keepsTextsInTheFolderFromTheEyesOfOthers() {
		application().run((context) -> {
			context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH));

			assertThat(Files.getPosixFilePermissions(this.folder.resolve("texts")))
				.isEqualTo(PosixFilePermissions.fromString("rwx------"));
			assertThat(Files.getPosixFilePermissions(onlyText()))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		});
	}

	@Test
	void saysWhereATextIsButNotWhatItSays() {
		try (CapturedLog log = new CapturedLog()) {
			application().run((context) -> {
				context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH));

				assertThat(log.lines()).anyMatch((line) -> line.endsWith(onlyText().toString()))
					.noneMatch((line) -> line.contains(Texts.CODE) || line.contains(Texts.PHONE));
			});
		}
	}

	@Test
	void reportsAFailureIfTheFolderCannotBeWritten() throws IOException {
		Files.createFile(this.folder.resolve("texts"));

		application().run((context) -> assertThatExceptionOfType(TextMessenger.NotDelivered.class)
			.isThrownBy(() -> context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH))));
	}

	@Test
	void removesTheTextsToAPhone() {
		application().run((context) -> {
			TextFileStore files = context.getBean(TextFileStore.class);
			assertThat(files.removeTo(new PhoneNumber(Texts.PHONE))).isZero();
			context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH));
			assertThat(files.removeTo(new PhoneNumber(Texts.PHONE.substring(0, Texts.PHONE.length() - 1)))).isZero();
			assertThat(onlyText()).exists();
			assertThat(files.removeTo(new PhoneNumber(Texts.PHONE))).isOne();
			assertThat(this.folder.resolve("texts")).isEmptyDirectory();
		});
	}

	@Test
	void removesOldTexts() {
		application().run((context) -> {
			context.getBean(TextMessenger.class).deliver(Texts.password(Language.ENGLISH));
			Instant now = context.getBean(Clock.class).instant();
			Files.setLastModifiedTime(onlyText(), FileTime.from(now.minus(Duration.ofDays(1))));
			TextFileStore files = context.getBean(TextFileStore.class);
			assertThat(files.removeOlderThan(Duration.ofDays(1))).isZero();
			assertThat(onlyText()).exists();
			assertThat(files.removeOlderThan(Duration.ofDays(1).minusMillis(1))).isOne();
			assertThat(this.folder.resolve("texts")).isEmptyDirectory();
		});
	}

	@Test
	void saysInOneLineAtTheStartThatTextsAreNotSent() {
		try (CapturedLog log = new CapturedLog()) {
			application().run((context) -> context.publishEvent(new ApplicationReadyEvent(new SpringApplication(),
					new String[0], context.getSourceApplicationContext(), null)));
			assertThat(log.lines()).containsExactly(
					"No gateway for text messages (KARTOTEKA_TEXT_MESSAGES_GATEWAY_URL): they are not sent but put"
							+ " into " + this.folder.resolve("texts"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "7, +79517487295, true", "7, +447400123456, false", "'7,44', +447400123456, true",
			"44, +79517487295, false", "*, +447400123456, true" })
	void reachesTheCountriesThatAreSet(String codes, String phone, boolean reached) {
		application("kartoteka.text-messages.country-codes=" + codes)
			.run((context) -> assertThat(context.getBean(TextMessenger.class).mayReach(new PhoneNumber(phone)))
				.isEqualTo(reached));
	}

	@Test
	void reachesRussiaAndKazakhstanUnlessOthersAreSet() {
		application().run((context) -> {
			assertThat(context.getBean(TextMessenger.class).mayReach(new PhoneNumber(Texts.PHONE))).isTrue();
			assertThat(context.getBean(TextMessenger.class).mayReach(new PhoneNumber("+375291234567"))).isFalse();
		});
	}

	@Test
	void saysWhichCallingCodeIsNone() {
		application("kartoteka.text-messages.country-codes=+7").run((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageStartingWith("kartoteka.text-messages.country-codes: \"+7\" is no calling code"));
	}

	private Path onlyText() {
		try (Stream<Path> files = Files.list(this.folder.resolve("texts"))) {
			List<Path> found = files.toList();
			assertThat(found).hasSize(1);
			return found.getFirst();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private ApplicationContextRunner application(String... properties) {
		return new ApplicationContextRunner().withUserConfiguration(TextAdapterConfiguration.class)
			.withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC))
			.withBean(TextFolder.class, () -> new TextFolder(this.folder.resolve("texts")))
			.withPropertyValues(properties);
	}

}
