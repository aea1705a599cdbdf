package dev.kartoteka.adapter.mail.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.mail.CapturedLog;
import dev.kartoteka.adapter.mail.MailAdapterConfiguration;
import dev.kartoteka.domain.message.Language;
import dev.kartoteka.domain.message.Mailer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Letters go to a real mail server, or to one that misbehaves. */
@Timeout(60)
class TemplateMailerTest {

	private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

	private static final String ACTIVATION = "https://app.example.org/activate/MTI/" + Emails.TOKEN;

	private static final String PASSWORD_RESET = "https://app.example.org/password/reset/confirm/MTI/" + Emails.TOKEN;

	private static final String INVITATION = "https://app.example.org/invitation/" + Emails.TOKEN;

	private final GreenMail mailServer = new GreenMail(
			new ServerSetup[] { setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS) });

	private static ServerSetup setup(String protocol) {
		ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
		setup.setServerStartupTimeout(60_000);
		return setup;
	}

	@BeforeEach
	void start() {
		this.mailServer.start();
	}

	@AfterEach
	void stop() {
		this.mailServer.stop();
	}

	@Test
	void deliversAnActivationLetterInEnglish() throws Exception {
		deliver(Emails.activation(Language.ENGLISH));

		MimeMessage email = onlyEmail();
		assertThat(email.getSubject()).isEqualTo("Activate your Kartoteka account");
		assertThat(part(email, "text/plain")).contains("\n" + ACTIVATION + "\n", "three days");
		assertThat(part(email, "text/html")).contains("<a href=\"" + ACTIVATION + "\"");
	}

	@Test
	void deliversAnActivationLetterInRussian() throws Exception {
		deliver(Emails.activation(Language.RUSSIAN));

		MimeMessage email = onlyEmail();
		assertThat(email.getSubject()).isEqualTo("Активация учётной записи «Kartoteka»");
		assertThat(part(email, "text/plain")).contains("\n" + ACTIVATION + "\n", "Здравствуйте!");
		assertThat(part(email, "text/html")).contains("<a href=\"" + ACTIVATION + "\"", "Здравствуйте!");
	}

	@ParameterizedTest
	@EnumSource
	void deliversALetterForANewPassword(Language language) throws Exception {
		deliver(Emails.passwordReset(language));

		MimeMessage email = onlyEmail();
		assertThat(part(email, "text/plain")).contains("\n" + PASSWORD_RESET + "\n", " alice");
		assertThat(part(email, "text/html")).contains("<a href=\"" + PASSWORD_RESET + "\"", " alice");
	}

	@ParameterizedTest
	@EnumSource
	void deliversALetterAboutAnotherAddress(Language language) throws Exception {
		deliver(Emails.emailChanged(language));

		MimeMessage email = onlyEmail();
		assertThat(part(email, "text/plain")).contains(" alice ").doesNotContain("http");
		assertThat(part(email, "text/html")).contains(" alice ").doesNotContain("href");
	}

	@ParameterizedTest
	@EnumSource
	void deliversAnInvitation(Language language) throws Exception {
		deliver(Emails.invitation(language, "Salon & Co"));

		MimeMessage email = onlyEmail();
		assertThat(email.getSubject()).doesNotContain("Salon");
		assertThat(part(email, "text/plain")).contains("\nSalon & Co\n", "\n" + INVITATION + "\n");
		assertThat(part(email, "text/html")).contains("<p>Salon &amp; Co</p>", "<a href=\"" + INVITATION + "\"");
	}

	@ParameterizedTest
	@CsvSource({ "bob, account bob at Kartoteka", "Alice@Example.org, account Alice@Example.org at Kartoteka",
			"free.evil.example, account free.\u200bevil.\u200bexample at Kartoteka",
			"0123456789012345678901234567890, account 012345678901234567890123456789… at Kartoteka" })
	void namesTheAccountToActivateWithoutATextOfItsChoice(String username, String shown) throws Exception {
		deliver(Emails.activationOf(username));
		assertThat(part(onlyEmail(), "text/plain").replaceAll("\\s+", " ")).contains(shown);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/x", "www.evil.example", "bob@evil.example", "evil.example/x?y#z",
			"evil\u200b.example", "\u202eelpmaxe.live", "Call tel:+79990000000", "evil。example" })
	void makesNoLinkOfAnOrganizationsName(String name) throws Exception {
		deliver(Emails.invitation(Language.ENGLISH, name));

		String text = part(onlyEmail(), "text/plain");
		String shown = text.lines().toList().get(4);
		assertThat(shown.replaceAll("\\p{Cf}", "")).isEqualTo(name.replaceAll("\\p{Cf}", ""));
		assertThat(shown).doesNotContainPattern("[.:/@?#。][^\\s\u200b]").doesNotContain("\u202e");
	}

	@Test
	void addressesTheLetter() throws Exception {
		deliver(Emails.activation(Language.RUSSIAN));

		MimeMessage email = onlyEmail();
		assertThat(email.getAllRecipients()).singleElement().hasToString("alice@example.org");
		assertThat(email.getFrom()).singleElement()
			.hasToString("=?UTF-8?B?0JrQsNGA0YLQvtGC0LXQutCw?= <no-reply@example.org>");
		assertThat(email.getSentDate()).isEqualTo(NOW);
		assertThat(email.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(email.getContentLanguage()).containsExactly("ru");
		assertThat(email.getMessageID()).matches("<[0-9a-f-]{36}@example\\.org>");
	}

	@Test
	void writesPlainTextFirstAndHtmlAsTheBetterAlternative() throws Exception {
		deliver(Emails.activation(Language.ENGLISH));

		assertThat(onlyEmail().getContentType()).startsWith("multipart/alternative");
		MimeMultipart parts = (MimeMultipart) onlyEmail().getContent();
		assertThat(parts.getCount()).isEqualTo(2);
		assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
		assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
	}

	@Test
	void sendsNothingThatAMailServerOfTheSevenBitAgeCouldSpoil() throws Exception {
		deliver(Emails.activation(Language.RUSSIAN));

		ByteArrayOutputStream raw = new ByteArrayOutputStream();
		onlyEmail().writeTo(raw);
		assertThat(raw.toString(StandardCharsets.UTF_8)).matches("\\A\\p{ASCII}+\\z")
			.satisfies((text) -> assertThat(text.lines()).allMatch((line) -> line.length() <= 998));
	}

	@ParameterizedTest
	@ValueSource(strings = { "alice@example.org\r\nBcc: bob@example.org", "alice@example.org\nSubject: x",
			"alice\r\n@example.org", "alice@example.org, bob@example.org", "alice@example.org,bob@example.org",
			"Alice <alice@example.org>", "<alice@example.org>", "alice@example.org (Bob)", "group: alice@example.org;",
			"alice@example.org\u0000", "\"alice\r\n\"@example.org", "alice@example.org ", "alice@-\u00ad.example" })
	void refusesARecipientThatIsMoreThanOneAddress(String recipient) {
		assertThatExceptionOfType(Mailer.NotDelivered.class).isThrownBy(() -> deliver(Emails.activationTo(recipient)));
		assertThat(this.mailServer.getReceivedMessages()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Alice.O'Neill+x@Example.org", "\"alice smith\"@example.org", "alice@localhost",
			"alice@[127.0.0.1]" })
	void writesToOddButGoodAddresses(String recipient) throws Exception {
		deliver(Emails.activationTo(recipient));

		assertThat(onlyEmail().getAllRecipients()).singleElement()
			.extracting((address) -> ((InternetAddress) address).getAddress())
			.isEqualTo(recipient);
	}

	@Test
	void writesToAHostOfAnyScript() throws Exception {
		deliver(Emails.activationTo("alice@почта.рф"));

		assertThat(onlyEmail().getAllRecipients()).singleElement().hasToString("alice@xn--80a1acny.xn--p1ai");
	}

	@ParameterizedTest
	@ValueSource(strings = { "alice\r\nBcc: bob@example.org\r\n\r\nx", "<script>alert(1)</script>" })
	void keepsNamesOutOfTheHeaderAndHarmlessInTheBody(String username) throws Exception {
		deliver(Emails.passwordReset(Language.ENGLISH, username));

		MimeMessage email = onlyEmail();
		assertThat(email.getAllRecipients()).hasSize(1);
		assertThat(email.getHeader("Bcc")).isNull();
		assertThat(part(email, "text/plain")).doesNotContain("\nBcc");
		assertThat(part(email, "text/html")).doesNotContain("<script");
	}

	@Test
	void logsInIfTheMailServerWantsIt() throws Exception {
		this.mailServer.setUser("kartoteka@example.org", "kartoteka", "mail-Password");
		JavaMailSenderImpl sender = sender(this.mailServer.getSmtp().getPort());
		sender.setUsername("kartoteka");
		sender.setPassword("mail-Password");

		mailer(sender).deliver(Emails.activation(Language.ENGLISH));

		assertThat(onlyEmail().getSubject()).isNotNull();
	}

	@Test
	void tellsThatTheMailServerDoesNotLetItIn() throws Exception {
		this.mailServer.setUser("kartoteka@example.org", "kartoteka", "mail-Password");
		JavaMailSenderImpl sender = sender(this.mailServer.getSmtp().getPort());
		sender.setUsername("kartoteka");
		sender.setPassword("wrong-Password");

		try (CapturedLog log = new CapturedLog()) {
			assertThatExceptionOfType(Mailer.NotDelivered.class)
				.isThrownBy(() -> mailer(sender).deliver(Emails.activation(Language.ENGLISH)));

			assertThat(log.lines()).singleElement().asString().contains("Authentication").doesNotContain("-Password");
		}
	}

	@Test
	void trustsNoMailServerWhoseCertificateAnybodyCouldHaveMade() throws Exception {
		JavaMailSenderImpl sender = sender(this.mailServer.getSmtps().getPort());
		sender.setProtocol("smtps");

		assertThatExceptionOfType(Mailer.NotDelivered.class)
			.isThrownBy(() -> mailer(sender).deliver(Emails.activation(Language.ENGLISH)));
		assertThat(this.mailServer.getReceivedMessages()).isEmpty();

		JavaMailSenderImpl careless = sender(this.mailServer.getSmtps().getPort());
		careless.setProtocol("smtps");
		careless.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "*");
		careless.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
		mailer(careless).deliver(Emails.activation(Language.ENGLISH));
		assertThat(this.mailServer.getReceivedMessages()).hasSize(1);
	}

	@Test
	void tellsThatNoMailServerAnswers() throws Exception {
		JavaMailSenderImpl sender = sender(1);

		assertThatExceptionOfType(Mailer.NotDelivered.class)
			.isThrownBy(() -> mailer(sender).deliver(Emails.activation(Language.ENGLISH)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "greeting=421 busy", "ehlo=554 no", "mail=550 who are you", "rcpt=550 nobody here",
			"rcpt=450 later", "data=451 later", "letter=554 spam", "letter=452 full" })
	void tellsThatTheMailServerDidNotTakeTheLetter(String behaviour) throws Exception {
		Map<String, String> responses = new HashMap<>(
				Map.of(behaviour.split("=", 2)[0], behaviour.split("=", 2)[1], "helo", "554 no"));
		try (ScriptedMailServer refusing = new ScriptedMailServer(responses); CapturedLog log = new CapturedLog()) {
			assertThatExceptionOfType(Mailer.NotDelivered.class)
				.isThrownBy(() -> mailer(sender(refusing.port())).deliver(Emails.activation(Language.ENGLISH)));

			assertThat(log.lines()).singleElement().asString().startsWith("Letter 7 was not delivered: ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "greeting", "ehlo", "rcpt", "letter" })
	void waitsForASilentMailServerOnlySoLong(String silentAt) throws Exception {
		try (ScriptedMailServer silent = new ScriptedMailServer(Map.of(silentAt, ""))) {
			JavaMailSenderImpl sender = sender(silent.port());
			sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
			Instant start = Instant.now();

			assertThatExceptionOfType(Mailer.NotDelivered.class)
				.isThrownBy(() -> mailer(sender).deliver(Emails.activation(Language.ENGLISH)));

			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "500 rude" })
	void callsNoLetterUndeliveredThatTheMailServerTook(String goodbye) throws Exception {
		try (ScriptedMailServer rude = new ScriptedMailServer(Map.of("quit", goodbye))) {
			JavaMailSenderImpl sender = sender(rude.port());
			sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");

			mailer(sender).deliver(Emails.activation(Language.ENGLISH));
		}
	}

	@Test
	void logsNoTokenEvenIfTheMailServerQuotesIt() throws Exception {
		try (ScriptedMailServer quoting = new ScriptedMailServer(Map.of("letter", "554 bad link " + ACTIVATION));
				CapturedLog log = new CapturedLog()) {
			assertThatExceptionOfType(Mailer.NotDelivered.class)
				.isThrownBy(() -> mailer(sender(quoting.port())).deliver(Emails.activation(Language.ENGLISH)));

			assertThat(log.lines()).anyMatch((line) -> line.contains("bad link"))
				.noneMatch((line) -> line.contains(Emails.TOKEN));
		}
	}

	private void deliver(Mailer.Message message) throws IOException {
		mailer(sender(this.mailServer.getSmtp().getPort())).deliver(message);
	}

	private static Mailer mailer(JavaMailSenderImpl sender) {
		Links links = new Links("https://app.example.org/", "activate/{uid}/{token}",
				"password/reset/confirm/{uid}/{token}", "invitation/{token}");
		return new TemplateMailer(new EmailTemplates("Kartoteka"), links, "Картотека <no-reply@example.org>",
				new SmtpMailer(sender), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	/** As Boot makes it of the module's own properties. */
	private static JavaMailSenderImpl sender(int port) throws IOException {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		sender.setDefaultEncoding("UTF-8");
		String prefix = "spring.mail.properties.";
		Properties given = PropertiesLoaderUtils
			.loadProperties(new ClassPathResource("mail-adapter.properties", MailAdapterConfiguration.class));
		given.forEach((name, value) -> {
			if (name.toString().startsWith(prefix)) {
				sender.getJavaMailProperties().put(name.toString().substring(prefix.length()), value);
			}
		});
		return sender;
	}

	private MimeMessage onlyEmail() {
		MimeMessage[] received = this.mailServer.getReceivedMessages();
		assertThat(received).hasSize(1);
		return Objects.requireNonNull(received[0]);
	}

	private static String part(MimeMessage email, String type) throws MessagingException, IOException {
		MimeMultipart parts = (MimeMultipart) email.getContent();
		for (int i = 0; i < parts.getCount(); i++) {
			BodyPart part = parts.getBodyPart(i);
			if (part.isMimeType(type)) {
				return part.getContent().toString().replace("\r\n", "\n");
			}
		}
		throw new AssertionError("No part of " + type);
	}

}
