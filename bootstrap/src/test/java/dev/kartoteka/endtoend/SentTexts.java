package dev.kartoteka.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Text messages in a folder. */
record SentTexts(Path folder) {

	private static final Pattern CODE = Pattern.compile("(?<![0-9+])[0-9]{6}(?![0-9])");

	/** Waits for a text message to the phone, removes it, and returns its code. */
	String codeFor(String phone) throws InterruptedException {
		long deadline = System.nanoTime() + 60_000_000_000L;
		while (true) {
			for (Path file : files()) {
				String text = contentOf(file);
				Matcher code = CODE.matcher(text);
				if (text.startsWith("To: " + phone) && code.find()) {
					remove(file);
					return code.group();
				}
			}
			assertThat(System.nanoTime()).as("no text message is sent").isLessThan(deadline);
			Thread.sleep(20);
		}
	}

	private List<Path> files() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(this.folder)) {
			return all.filter((file) -> file.toString().endsWith(".txt")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String contentOf(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void remove(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
