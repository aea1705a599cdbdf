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
 * An uploaded CSV file (RFC 4180, UTF-8, with or without a byte order mark), read line by
 * line. Errors of the file as a whole are errors of the field {@code file}.
 */
public final class CsvUpload {

	private static final int MAX_COLUMNS = 100;

	/** As many rows as one statement can delete. */
	private static final int MAX_LINES = 500_000;

	/** In characters; more than all the fields of a card can hold. */
	private static final int MAX_CHARACTERS = 512 * 1024;

	/** The separators of spreadsheets whose locale has a decimal comma. */
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
		this.header = validated(parsing(() -> this.records.hasNext() ? this.records.next().getFields() : List.of("")));
	}

	/**
	 * Reads the rows lazily, without empty rows. The caller closes the stream.
	 * @param reader creates the reader of the rows from the header: names in lower case,
	 * without surrounding spaces
	 * @throws WireError if the file is not a CSV table, now or while the rows are read
	 */
	public static <T> Stream<T> read(UploadedFile file, Function<List<String>, Function<Line, T>> reader) {
		InputStream bytes = opened(file);
		try {
			CsvUpload table = new CsvUpload(charactersIn(bytes));
			return table.lines().map(reader.apply(table.header)).onClose(() -> close(bytes));
		}
		catch (RuntimeException error) {
			close(bytes);
			throw error;
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
		catch (CharacterCodingException ex) {
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
		while (parsing(this.records::hasNext)) {
			this.row++;
			List<String> cells = parsing(this.records::next).getFields();
			if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
				if (++this.lines > MAX_LINES) {
					throw error("The file has more than " + MAX_LINES + " rows.");
				}
				return new Line(this.row, cells);
			}
		}
		return null;
	}

	private static List<String> validated(List<String> names) {
		List<String> header = names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
		if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.getFirst()).find()) {
			throw error("The columns have to be separated by commas.");
		}
		Set<String> seen = new HashSet<>();
		for (String name : header) {
			if (!name.isEmpty() && !seen.add(name)) {
				throw error("The column \"" + name + "\" is there twice.");
			}
		}
		return header;
	}

	private static <T> T parsing(Supplier<T> reader) {
		try {
			return reader.get();
		}
		catch (CsvParseException | UncheckedIOException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof CharacterCodingException) {
					throw notUtf8();
				}
			}
			if (ex instanceof CsvParseException) {
				throw error("The file is no valid CSV: " + sentences(ex));
			}
			throw ex;
		}
	}

	private static String sentences(Throwable problem) {
		Throwable cause = problem.getCause();
		return problem.getMessage() + ((cause == null) ? "." : ". " + cause.getMessage() + ".");
	}

	private static WireError notUtf8() {
		return error("The file is not in UTF-8.");
	}

	private static WireError error(String message) {
		return WireError.ofField("file", message);
	}

	/**
	 * A row below the header.
	 *
	 * @param row its number as in spreadsheets: the header is row 1, and empty rows count
	 */
	public record Line(long row, List<String> cells) {
	}

}
