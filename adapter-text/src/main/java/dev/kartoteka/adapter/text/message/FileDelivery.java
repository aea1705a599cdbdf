package dev.kartoteka.adapter.text.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.adapter.text.TextFolder;
import dev.kartoteka.domain.message.TextMessage;
import dev.kartoteka.domain.shared.PhoneNumber;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Writes text messages into files if there is no gateway. The log names the files but
 * does not quote them, since a code is as good as a password.
 */
final class FileDelivery implements Delivery {

	private static final Logger log = LoggerFactory.getLogger(FileDelivery.class);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
		.withZone(ZoneOffset.UTC);

	private final Path folder;

	private final Clock clock;

	FileDelivery(TextFolder folder, Clock clock) {
		this.folder = folder.path().toAbsolutePath().normalize();
		this.clock = clock;
	}

	@EventListener
	void tell(ApplicationReadyEvent ready) {
		log.info(
				"No gateway for text messages (KARTOTEKA_TEXT_MESSAGES_GATEWAY_URL): they are not sent but put into {}",
				this.folder);
	}

	@Override
	public void deliver(TextMessage text, String wording) throws IOException {
		Path file = this.folder.resolve("%s-%s-%d.txt".formatted(TIME.format(this.clock.instant()),
				text.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), text.id()));
		createPrivately();
		writePrivately(file, addressLine(text.recipient()) + "%n%s%n".formatted(wording));
		log.info("A text message was put into {}", file);
	}

	/** Returns the first line of a message to the phone. */
	static String addressLine(PhoneNumber recipient) {
		return "To: %s%n".formatted(recipient.e164());
	}

	private void createPrivately() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			Files.createDirectories(this.folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		}
	}

	/** The file is readable by its owner only. It is complete as soon as it is there. */
	private static void writePrivately(Path file, String content) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		try (FileChannel channel = FileChannel.open(draft,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			ByteBuffer remaining = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
			while (remaining.hasRemaining()) {
				channel.write(remaining);
			}
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
	}

}
