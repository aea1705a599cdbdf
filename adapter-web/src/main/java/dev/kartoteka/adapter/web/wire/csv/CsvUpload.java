package dev.kartoteka.adapter.web.wire.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.WireError;

/**
 * An uploaded file in RFC 4180 and UTF-8, with or without a byte order mark, read line by
 * line. Whatever is wrong with it as a whole is said of the field {@code file}.
 */
public final class CsvUpload {

	private static final int MAX_COLUMNS = 100;

	/** So many can still be removed with one statement. */
	private static final int MAX_LINES = 500_000;

	/** More than all the fields of a card may hold. */
	private static final int MAX_CHARACTERS = 512 * 1024;

	/** As some spreadsheets write where a comma stands in numbers. */
	private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\t]");

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final Iterator<CsvRecord> records;

	private final List<String> header;

	private long row = 1;

	private int lines;

	private CsvUpload(Reader characters) {
		this.records = CsvReader.builder()
			.skipEmptyLines(false)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.build(CsvRecordHandler.of((limits) -> limits.maxFields(MAX_COLUMNS)
				.maxFieldSize(MAX_CHARACTERS)
				.maxRecordSize(MAX_CHARACTERS)), characters)
			.iterator();
		this.header = checked(readable(() -> this.records.hasNext() ? this.records.next().getFields() : List.of("")));
	}

	/**
	 * Reads the lines that are not empty, as somebody asks for them, who closes the
	 * stream in the end.
	 * @param reading what is made of the lines under that header: names in lower case,
	 * without spaces around them
	 * @throws WireError if the file is no table, now or while the lines are read
	 */
	public static <T> Stream<T> read(UploadedFile file, Function<List<String>, Function<Line, T>> reading) {
		InputStream bytes = opened(file);
		try {
			CsvUpload table = new CsvUpload(charactersIn(bytes));
			return table.lines().map(reading.apply(table.header)).onClose(() -> close(bytes));
		}
		catch (RuntimeException refused) {
			close(bytes);
			throw refused;
		}
	}

	private static InputStream opened(UploadedFile file) {
		try {
			return file.open();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(InputStream bytes) {
		try {
			bytes.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Reader charactersIn(InputStream bytes) {
		BufferedReader reader = new BufferedReader(new InputStreamReader(bytes,
				StandardCharsets.UTF_8.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		try {
			reader.mark(1);
			if (reader.read() != BYTE_ORDER_MARK) {
				reader.reset();
			}
			return reader;
		}
		catch (CharacterCodingException noText) {
			throw notUtf8();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Stream<Line> lines() {
		Iterable<Line> lines = () -> new Iterator<>() {

			private @Nullable Line next = nextLine();

			@Override
			public boolean hasNext() {
				return this.next != null;
			}

			@Override
			public Line next() {
				Line found = Objects.requireNonNull(this.next);
				this.next = nextLine();
				return found;
			}

		};
		return StreamSupport.stream(lines.spliterator(), false);
	}

	private @Nullable Line nextLine() {
		while (readable(this.records::hasNext)) {
			this.row++;
			List<String> cells = readable(this.records::next).getFields();
			if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
				if (++this.lines > MAX_LINES) {
					throw refused("The file has more than " + MAX_LINES + " rows.");
				}
				return new Line(this.row, cells);
			}
		}
		return null;
	}

	private static List<String> checked(List<String> names) {
		List<String> header = names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
		if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.getFirst()).find()) {
			throw refused("The columns have to be separated by commas.");
		}
		Set<String> seen = new HashSet<>();
		for (String name : header) {
			if (!name.isEmpty() && !seen.add(name)) {
				throw refused("The column \"" + name + "\" is there twice.");
			}
		}
		return header;
	}

	private static <T> T readable(Supplier<T> reading) {
		try {
			return reading.get();
		}
		catch (CsvParseException | UncheckedIOException broken) {
			for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
				if (cause instanceof CharacterCodingException) {
					throw notUtf8();
				}
			}
			if (broken instanceof CsvParseException) {
				throw refused("The file is no valid CSV: " + sentences(broken));
			}
			throw broken;
		}
	}

	private static String sentences(Throwable problem) {
		Throwable cause = problem.getCause();
		return problem.getMessage() + ((cause == null) ? "." : ". " + cause.getMessage() + ".");
	}

	private static WireError notUtf8() {
		return refused("The file is not in UTF-8.");
	}

	private static WireError refused(String error) {
		return WireError.ofField("file", error);
	}

	/**
	 * A line under the header.
	 *
	 * @param row its number as spreadsheets count: the header is row 1, and empty rows
	 * count too
	 */
	public record Line(long row, List<String> cells) {
	}

}
