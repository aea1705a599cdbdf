package dev.kartoteka.adapter.mail.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.mail.EmailFolder;
import dev.kartoteka.domain.message.Email;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Writes each email into a file if there is no mail server. Any mail program opens the
 * files, and their links are readable in any editor. The log names the files, but not
 * their content, since a link is as secret as a password.
 */
final class FileMailer implements Delivery {

	private static final Logger log = LoggerFactory.getLogger(FileMailer.class);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private final Path folder;

	private final Clock clock;

	FileMailer(EmailFolder folder, Clock clock) {
		this.folder = folder.path().toAbsolutePath().normalize();
		this.clock = clock;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		log.info("No mail server (SPRING_MAIL_HOST): letters are not sent but put into {}", this.folder);
	}

	@Override
	public void deliver(Email email, MimeEmail mime) throws MessagingException, IOException {
		Path file = this.folder.resolve("%s-%s-%d.eml".formatted(TIME.format(this.clock.instant()),
				email.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), email.id()));
		createPrivately();
		writePrivately(file, readable(mime));
		log.info("A letter was put into {}", file);
	}

	/** Returns the email without transfer encoding, so that the link is readable. */
	private static byte[] readable(MimeEmail mime) throws MessagingException, IOException {
		MimeMultipart parts = (MimeMultipart) mime.getContent();
		for (int i = 0; i < parts.getCount(); i++) {
			parts.getBodyPart(i).setHeader("Content-Transfer-Encoding", "8bit");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		mime.writeTo(bytes);
		return bytes.toByteArray();
	}

	private void createPrivately() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			Files.createDirectories(this.folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
	}

	/** Writes a file that only its owner can read. It is complete or does not exist. */
	private static void writePrivately(Path file, byte[] content) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		try (FileChannel channel = FileChannel.open(draft,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			ByteBuffer remaining = ByteBuffer.wrap(content);
			while (remaining.hasRemaining()) {
				channel.write(remaining);
			}
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
