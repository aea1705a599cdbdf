package dev.kartoteka.adapter.web.wire.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.kartoteka.adapter.web.wire.input.WireError;

/** Tells what separates the cells of a CSV file. */
final class Separator {

	private static final List<Character> USUAL = List.of(',', ';', '\t');

	/** The line by which a file tells Excel its separator. */
	private static final Pattern NAMED = Pattern.compile("\"?sep=([^\"\\r\\n])\"?(?:\\r\\n|\\r|\\n|$)",
			Pattern.CASE_INSENSITIVE);

	/** In characters; longer headers are no headers. */
	private static final int MAX_HEADER = 64 * 1024;

	private Separator() {
	}

	/**
	 * The separator that the first line names, which is then read; else the usual one
	 * that gives the header most known columns, and of several the one that gives it most
	 * columns.
	 */
	static char of(BufferedReader characters, ToIntFunction<List<String>> known) {
		try {
			characters.mark(MAX_HEADER);
			String start = startOf(characters);
			characters.reset();
			Matcher named = NAMED.matcher(start);
			if (named.lookingAt()) {
				characters.skip(named.end());
				return named.group(1).charAt(0);
			}
			return bestFor(start, known);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String startOf(BufferedReader characters) throws IOException {
		char[] start = new char[MAX_HEADER];
		int length = 0;
		for (int read = 0; read >= 0 && length < MAX_HEADER; length += Math.max(read, 0)) {
			read = characters.read(start, length, MAX_HEADER - length);
		}
		return new String(start, 0, length);
	}

	private static char bestFor(String start, ToIntFunction<List<String>> known) {
		char best = USUAL.getFirst();
		Score bestScore = Score.NONE;
		for (char separator : USUAL) {
			Score score = scoreOf(start, separator, known);
			if (score.isAbove(bestScore)) {
				best = separator;
				bestScore = score;
			}
		}
		return best;
	}

	private static Score scoreOf(String start, char separator, ToIntFunction<List<String>> known) {
		try {
			List<String> header = CsvUpload.headerIn(new StringReader(start), separator);
			return new Score(known.applyAsInt(header), header.size());
		}
		catch (WireError noTable) {
			return Score.NONE;
		}
	}

	private record Score(int known, int columns) {

		static final Score NONE = new Score(0, 0);

		boolean isAbove(Score other) {
			return (this.known != other.known) ? this.known > other.known : this.columns > other.columns;
		}

	}

}
