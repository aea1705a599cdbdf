package dev.kartoteka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words that the style page rules out, in the comments of Java files and in
 * Markdown. Quotations and code are left out.
 */
final class PlainWords {

	/** Regular expressions, each for whole words and in any case. */
	static final List<String> RULED_OUT = List.of("he", "him", "himself", "his", "whoever", "whomever",
			"whatever becomes of", "lest", "nor\\b[^.;]*\\bneither", "the rather", "shall not", "so[- ]manieth",
			"one's own", "now and again", "in hand", "be it", "nobody who", "nobody whom", "somebody", "anybody",
			"turned away", "in spite of", "such as it is", "of its making", "but for", "for want of");

	private static final Pattern WORDS = Pattern
		.compile("\\b(?:%s)\\b".formatted(String.join("|", RULED_OUT).replace(" ", "\\s+")), Pattern.CASE_INSENSITIVE);

	/** A comment, or one of the literals in which what looks like a comment is none. */
	private static final Pattern JAVA = Pattern.compile(
			"""
					(?<comment>//[^\\n]*|/\\*.*?\\*/)|\""".*?(?<!\\\\)\"""|"[^"\\\\\\n]*(?:\\\\.[^"\\\\\\n]*)*"|'(?:\\\\.|[^'\\\\])'""",
			Pattern.DOTALL);

	private static final Pattern JAVA_QUOTATION = Pattern.compile("\\{@code [^}]*}|\"[^\"]*\"");

	private static final Pattern MARKDOWN_QUOTATION = Pattern.compile(
			"```.*?```|`[^`\\n]*`|\"[^\"\\n]*\"|“[^”\\n]*”|(?<!\\*)\\*[^*\\n]+\\*(?!\\*)|\\]\\([^)]*\\)",
			Pattern.DOTALL);

	private PlainWords() {
	}

	/** One word in one line of a file. */
	record Finding(Path file, int line, String word) {

		@Override
		public String toString() {
			return "%s:%d: %s".formatted(this.file, this.line, this.word);
		}

	}

	/** Looks through a file, if it is a Java or a Markdown file. */
	static List<Finding> in(Path file) {
		return switch (extensionOf(file)) {
			case "java" -> found(file, commentsOf(textOf(file)));
			case "md" -> found(file, blanked(MARKDOWN_QUOTATION, textOf(file)));
			default -> List.of();
		};
	}

	/** Looks through all files in a folder, but not in what a build makes. */
	static List<Finding> within(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> !isBuilt(folder.relativize(file)))
				.sorted()
				.flatMap((file) -> in(file).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isBuilt(Path file) {
		for (Path part : file) {
			if (List.of("target", "node_modules", ".git").contains(part.toString())) {
				return true;
			}
		}
		return false;
	}

	private static List<Finding> found(Path file, String text) {
		List<Finding> findings = new ArrayList<>();
		for (Matcher word = WORDS.matcher(text); word.find();) {
			int line = 1
					+ (int) text.substring(0, word.start()).chars().filter((character) -> character == '\n').count();
			findings.add(new Finding(file, line, word.group()));
		}
		return findings;
	}

	/** Returns the comments where they stand, with blanks for everything else. */
	private static String commentsOf(String java) {
		StringBuilder comments = new StringBuilder(blank(java));
		for (Matcher token = JAVA.matcher(java); token.find();) {
			String comment = token.group("comment");
			if (comment != null) {
				comments.replace(token.start(), token.end(), blanked(JAVA_QUOTATION, comment).replace('*', ' '));
			}
		}
		return comments.toString();
	}

	private static String blanked(Pattern part, String text) {
		return part.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(blank(found.group())));
	}

	private static String blank(String text) {
		return text.replaceAll("[^\\n]", " ");
	}

	private static String extensionOf(Path file) {
		String name = file.getFileName().toString();
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static String textOf(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
