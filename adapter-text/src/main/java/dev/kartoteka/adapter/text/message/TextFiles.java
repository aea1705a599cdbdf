package dev.kartoteka.adapter.text.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import dev.kartoteka.adapter.text.TextFolder;
import dev.kartoteka.domain.message.TextFileStore;
import dev.kartoteka.domain.shared.PhoneNumber;

/** The files that {@link FileDelivery} has written. Another replica may remove some. */
final class TextFiles implements TextFileStore {

	private final Path folder;

	private final Clock clock;

	TextFiles(TextFolder folder, Clock clock) {
		this.folder = folder.path();
		this.clock = clock;
	}

	@Override
	public int removeTo(PhoneNumber recipient) {
		String beginning = FileDelivery.addressLine(recipient);
		return remove((file) -> Files.readString(file).startsWith(beginning));
	}

	@Override
	public int removeOlderThan(Duration age) {
		Instant limit = this.clock.instant().minus(age);
		return remove((file) -> Files.getLastModifiedTime(file).toInstant().isBefore(limit));
	}

	private int remove(Choice choice) {
		if (!Files.isDirectory(this.folder)) {
			return 0;
		}
		int removed = 0;
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.folder, "*.txt")) {
			for (Path file : files) {
				removed += removedIf(choice, file) ? 1 : 0;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return removed;
	}

	private static boolean removedIf(Choice choice, Path file) throws IOException {
		try {
			return choice.includes(file) && Files.deleteIfExists(file);
		}
		catch (NoSuchFileException _) {
			return false;
		}
	}

	/** Decides which files are removed. */
	private interface Choice {

		boolean includes(Path file) throws IOException;

	}

}
