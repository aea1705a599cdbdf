package dev.kartoteka.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** A mail server with the emails that it has received. */
final class Mailbox {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final GreenMail server;

	private Mailbox() {
		ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		setup.setServerStartupTimeout(PATIENCE.toMillis());
		this.server = new GreenMail(setup);
	}

	static Mailbox open() {
		Mailbox mailbox = new Mailbox();
		mailbox.server.start();
		return mailbox;
	}

	int port() {
		return this.server.getSmtp().getPort();
	}

	/** Waits for the only email to that address, and then deletes all emails. */
	ReceivedEmail awaitEmailTo(String address) throws Exception {
		List<MimeMessage> found = awaitEmailsTo(address, 1);
		assertThat(found).as("letters to %s", address).hasSize(1);
		throwAway();
		return ReceivedEmail.of(found.getFirst());
	}

	void throwAway() throws FolderException {
		this.server.purgeEmailFromAllMailboxes();
	}

	/** Waits for at least that many emails. */
	List<MimeMessage> awaitEmailsTo(String address, int count) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (lettersTo(address).size() < count && System.nanoTime() < deadline) {
			Thread.sleep(20);
		}
		return lettersTo(address);
	}

	/** Returns the emails to addresses with that ending. */
	List<MimeMessage> lettersTo(String address) {
		return Stream.of(this.server.getReceivedMessages())
			.filter((email) -> recipientOf(email).endsWith(address))
			.toList();
	}

	private static String recipientOf(MimeMessage email) {
		try {
			return email.getRecipients(RecipientType.TO)[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
