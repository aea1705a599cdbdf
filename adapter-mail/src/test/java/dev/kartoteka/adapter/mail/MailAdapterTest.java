package dev.kartoteka.adapter.mail;

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
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.adapter.mail.message.Emails;
import dev.kartoteka.domain.message.EmailFileStore;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

class MailAdapterTest {

	private static final String[] MAIL_SERVER = { "spring.mail.host=mail.example.org",
			"kartoteka.letters.from=kartoteka@example.org", "kartoteka.letters.link-base=https://app.example.org" };

	@TempDir
	private Path folder;

	@Test
	void putsLettersIntoTheFolderWithoutAMailServer() {
		application().run((context) -> {
			context.getBean(Mailer.class).deliver(Emails.activation(Language.RUSSIAN));

			Path email = onlyEmail();
			assertThat(email).hasFileName("20261123-101530-activation-7.eml");
			assertThat(Files.readString(email)).contains(
					"\r\nhttp://localhost:8080/console/activate/MTI/" + Emails.TOKEN + "\r\n", "\r\nЗдравствуйте!\r\n",
					"To: alice@example.org\r\n", "From: Kartoteka <kartoteka@localhost>\r\n",
					"<a href=\"http://localhost:8080/console/activate/MTI/" + Emails.TOKEN + "\"");
		});
	}

	@Test
	void putsLettersIntoTheFolderAsAMailProgramReadsThem() {
		application().run((context) -> {
			context.getBean(Mailer.class).deliver(Emails.activation(Language.RUSSIAN));

			try (var file = Files.newInputStream(onlyEmail())) {
				MimeMessage read = new MimeMessage(Session.getInstance(new Properties()), file);
				MimeMultipart parts = (MimeMultipart) read.getContent();
				assertThat(read.getSubject()).isEqualTo("Активация учётной записи «Kartoteka»");
				assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Здравствуйте!");
				assertThat(parts.getBodyPart(1).getContent().toString()).startsWith("<!DOCTYPE html>");
			}
		});
	}

	@Test
	void keepsLettersInTheFolderFromTheEyesOfOthers() {
		application().run((context) -> {
			context.getBean(Mailer.class).deliver(Emails.passwordReset(Language.ENGLISH));

			assertThat(Files.getPosixFilePermissions(this.folder.resolve("letters")))
				.isEqualTo(PosixFilePermissions.fromString("rwx------"));
			assertThat(Files.getPosixFilePermissions(onlyEmail()))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		});
	}

	@Test
	void saysWhereALetterIsButNotWhatItSays() {
		try (CapturedLog log = new CapturedLog()) {
			application().run((context) -> {
				context.getBean(Mailer.class).deliver(Emails.passwordReset(Language.ENGLISH));

				assertThat(log.lines()).anyMatch((line) -> line.endsWith(onlyEmail().toString()))
					.noneMatch((line) -> line.contains(Emails.TOKEN) || line.contains(Emails.RECIPIENT));
			});
		}
	}

	@Test
	void keepsLettersForLaterIfTheFolderCannotBeWritten() throws IOException {
		Files.createFile(this.folder.resolve("letters"));

		application().run((context) -> assertThatExceptionOfType(Mailer.NotDelivered.class)
			.isThrownBy(() -> context.getBean(Mailer.class).deliver(Emails.emailChanged(Language.ENGLISH))));
	}

	@Test
	void removesOldLetters() {
		application().run((context) -> {
			EmailFileStore files = context.getBean(EmailFileStore.class);
			assertThat(files.removeOlderThan(Duration.ofDays(7))).isZero();
			context.getBean(Mailer.class).deliver(Emails.activation(Language.ENGLISH));
			Instant now = context.getBean(Clock.class).instant();
			Files.setLastModifiedTime(onlyEmail(), FileTime.from(now.minus(Duration.ofDays(7))));
			assertThat(files.removeOlderThan(Duration.ofDays(7))).isZero();
			assertThat(onlyEmail()).exists();
			assertThat(files.removeOlderThan(Duration.ofDays(7).minusMillis(1))).isOne();
			assertThat(this.folder.resolve("letters")).isEmptyDirectory();
		});
	}

	@Test
	void saysInOneLineAtTheStartThatLettersAreNotSent() {
		assertThat(linesOfTheStart()).singleElement()
			.asString()
			.isEqualTo("No mail server (SPRING_MAIL_HOST): letters are not sent but put into "
					+ this.folder.resolve("letters"));
		assertThat(linesOfTheStart("spring.mail.host=")).hasSize(1);
	}

	@Test
	void saysNothingAtTheStartIfThereIsAMailServer() {
		assertThat(linesOfTheStart(MAIL_SERVER)).isEmpty();
	}

	@Test
	void touchesNoFolderAsLongAsThereIsNoLetter() {
		application().run((context) -> assertThat(this.folder).isEmptyDirectory());
	}

	@Test
	void waitsForMailServersOnlySoLong() {
		application(MAIL_SERVER)
			.run((context) -> assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties()).contains(
					entry("mail.smtp.connectiontimeout", "5000"), entry("mail.smtp.timeout", "20000"),
					entry("mail.smtp.writetimeout", "10000"), entry("mail.smtps.connectiontimeout", "5000"),
					entry("mail.smtps.timeout", "20000"), entry("mail.smtps.writetimeout", "10000"),
					entry("mail.smtp.starttls.enable", "true")));
	}

	@Test
	void leavesTheLastWordToTheOperator() {
		application(MAIL_SERVER)
			.withPropertyValues("spring.mail.properties[mail.smtp.timeout]=1000",
					"spring.mail.properties.mail.smtp.starttls.enable=false")
			.run((context) -> assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
				.contains(entry("mail.smtp.timeout", "1000"), entry("mail.smtp.starttls.enable", "false")));
	}

	@Test
	void saysWhatToDoIfThereIsAMailServerButNoSender() {
		application("spring.mail.host=mail.example.org", "kartoteka.letters.link-base=https://app.example.org")
			.run((context) -> assertThat(toldAbout(context.getStartupFailure()))
				.isEqualTo("there is a mail server (SPRING_MAIL_HOST), but KARTOTEKA_LETTERS_FROM is not set. "
						+ "Set it to the address that letters come from."));
	}

	@Test
	void saysWhatToDoAboutASettingThatIsWrong() {
		application("kartoteka.letters.link-base=nowhere")
			.run((context) -> assertThat(toldAbout(context.getStartupFailure()))
				.isEqualTo("KARTOTEKA_LETTERS_LINK_BASE is no address of a web site. "
						+ "Set it to one, for example `https://app.example.org/`."));
	}

	/** What the first of Boot's and our analyzers that knows the failure makes of it. */
	private static String toldAbout(@Nullable Throwable failure) {
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((_, _) -> {
			}));
		AnnotationAwareOrderComparator.sort(analyzers);
		return analyzers.stream()
			.map((analyzer) -> analyzer.analyze(Objects.requireNonNull(failure)))
			.filter(Objects::nonNull)
			.map((analysis) -> analysis.getDescription() + " " + analysis.getAction())
			.findFirst()
			.orElseThrow();
	}

	private Path onlyEmail() {
		try (Stream<Path> files = Files.list(this.folder.resolve("letters"))) {
			List<Path> found = files.toList();
			assertThat(found).hasSize(1);
			return found.getFirst();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<String> linesOfTheStart(String... properties) {
		try (CapturedLog log = new CapturedLog()) {
			application(properties)
				.run((context) -> context.publishEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0],
						context.getSourceApplicationContext(), null)));
			return log.lines();
		}
	}

	private ApplicationContextRunner application(String... properties) {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
			.withUserConfiguration(MailAdapterConfiguration.class)
			.withBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-11-23T10:15:30Z"), ZoneOffset.UTC))
			.withBean(EmailFolder.class, () -> new EmailFolder(this.folder.resolve("letters")))
			.withPropertyValues(properties);
	}

}
