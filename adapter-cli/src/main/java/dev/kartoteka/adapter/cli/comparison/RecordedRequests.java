package dev.kartoteka.adapter.cli.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.Closing;
import dev.kartoteka.adapter.cli.shared.CommandFailure;

/**
 * The GET requests of a file: a path in each line, or an access log in one of the formats
 * that quote the request line, as those of nginx, Apache and gunicorn do. Counts what it
 * leaves out.
 */
final class RecordedRequests implements Supplier<@Nullable String>, AutoCloseable {

	private static final Pattern LOGGED = Pattern.compile("\"(?<method>[A-Z]+) (?<target>\\S+) HTTP/[0-9.]+\"");

	private static final Pattern PLAIN = Pattern.compile("(?:(?<method>[A-Z]+) +)?(?<target>/\\S*)");

	/** As nginx writes bytes that it does not log as they are. */
	private static final Pattern ESCAPED_BYTE = Pattern.compile("\\\\x([0-9A-Fa-f]{2})");

	private static final Pattern ORIGIN = Pattern.compile("(?i)^https?://[^/?#]*");

	private final BufferedReader file;

	private final Path path;

	private long otherMethods;

	private long pictures;

	private long unreadable;

	/** Opens the file. */
	RecordedRequests(Path path) {
		this.path = path;
		try {
			this.file = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new CommandFailure("%s can't be read.".formatted(path), ex);
		}
	}

	/** The next target, encoded; null at the end. */
	@Override
	public synchronized @Nullable String get() {
		for (String line = nextLine(); line != null; line = nextLine()) {
			String target = targetIn(line.strip());
			if (target != null) {
				return target;
			}
		}
		return null;
	}

	private @Nullable String nextLine() {
		try {
			return this.file.readLine();
		}
		catch (IOException ex) {
			throw new CommandFailure("%s can't be read.".formatted(this.path), ex);
		}
	}

	private @Nullable String targetIn(String line) {
		if (line.isEmpty() || line.startsWith("#")) {
			return null;
		}
		Matcher logged = LOGGED.matcher(line);
		Matcher plain = PLAIN.matcher(line);
		Matcher found = logged.find() ? logged : plain;
		if (found == plain && !plain.matches()) {
			this.unreadable++;
			return null;
		}
		String method = found.group("method");
		if (method != null && !method.equals("GET")) {
			this.otherMethods++;
			return null;
		}
		return comparable(bytes(found.group("target")));
	}

	private @Nullable String comparable(String target) {
		String path = ORIGIN.matcher(target).replaceFirst("");
		if (!path.startsWith("/")) {
			this.unreadable++;
			return null;
		}
		if (Targets.isPicture(path)) {
			this.pictures++;
			return null;
		}
		return Targets.encoded(path.replaceFirst("#.*", ""));
	}

	/** Reads the bytes of a line, and those that are escaped in it, as UTF-8. */
	private static String bytes(String logged) {
		String raw = ESCAPED_BYTE.matcher(logged)
			.replaceAll(
					(escaped) -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(escaped.group(1), 16))));
		return new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
	}

	/** A sentence on what was left out; empty if nothing was. */
	String leftOut() {
		StringBuilder text = new StringBuilder();
		append(text, this.otherMethods, "with another method than GET");
		append(text, this.pictures, "for pictures, which are compared where answers name them");
		append(text, this.unreadable, "that name no request");
		return text.isEmpty() ? "" : "Left out: %s.".formatted(text);
	}

	private static void append(StringBuilder text, long count, String what) {
		if (count > 0) {
			text.append(text.isEmpty() ? "" : "; ")
				.append(String.format(Locale.ROOT, "%,d %s %s", count, (count == 1) ? "line" : "lines", what));
		}
	}

	@Override
	public void close() {
		Closing.close(this.file);
	}

}
