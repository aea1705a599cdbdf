package dev.kartoteka.adapter.mail.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.kartoteka.adapter.mail.EmailFolder;
import dev.kartoteka.domain.message.EmailFileStore;

/** The files that {@link FileMailer} has written. Another replica may remove some. */
final class EmailFiles implements EmailFileStore {

	private final Path folder;

	private final Clock clock;

	EmailFiles(EmailFolder folder, Clock clock) {
		this.folder = folder.path();
		this.clock = clock;
	}

	@Override
	public int removeOlderThan(Duration age) {
		if (!Files.isDirectory(this.folder)) {
			return 0;
		}
		Instant limit = this.clock.instant().minus(age);
		int removed = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder, "*.eml")) {
			for (Path file : files) {
				removed += removedIfOlder(file, limit) ? 1 : 0;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return removed;
	}

	private static boolean removedIfOlder(Path file, Instant limit) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(limit) && Files.deleteIfExists(file);
		}
		catch (NoSuchFileException _) {
			return false;
		}
	}

}
