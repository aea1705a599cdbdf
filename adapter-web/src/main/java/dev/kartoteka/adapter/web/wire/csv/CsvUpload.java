package dev.kartoteka.adapter.web.wire.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.UploadedText;
import dev.kartoteka.adapter.web.wire.input.WireError;

/**
 * An uploaded CSV file (RFC 4180) with any of the usual separators, read line by line.
 * Errors of the file as a whole are errors of the field {@code file}.
 */
public final class CsvUpload {

	private static final int MAX_COLUMNS = 200;

	/** As many rows as one statement can delete. */
	private static final int MAX_LINES = 500_000;

	/** In characters; more than all the fields of a card can hold. */
	private static final int MAX_CHARACTERS = 512 * 1024;

	private final Iterator<CsvRecord> records;

	private final List<String> header;

	private long row;

	private int lines;

	private CsvUpload(Reader characters, char separator) {
		this.records = records(characters, separator);
		this.header = nextCells().stream().map(ColumnName::cleaned).toList();
	}

	/**
	 * Reads the rows lazily, without empty rows. The caller closes the stream, which
	 * closes the text; an error closes it as well.
	 * @param characters the {@linkplain UploadedText text} of the file
	 * @param known counts the known columns of a header; the separator that gives most of
	 * them is the file's, unless its first line names one
	 * @param reader creates the reader of the rows from the header: names
	 * {@linkplain ColumnName#cleaned as shown}
	 * @throws WireError if the file is not a CSV table, now or while the rows are read
	 */
	public static <T> Stream<T> read(BufferedReader characters, ToIntFunction<List<String>> known,
			Function<List<String>, Function<Line, T>> reader) {
		try {
			char separator = parsing(() -> Separator.of(characters, known));
			CsvUpload table = new CsvUpload(characters, separator);
			return table.lines().map(reader.apply(table.header)).onClose(() -> UploadedText.close(characters));
		}
		catch (RuntimeException error) {
			UploadedText.close(characters);
			throw error;
		}
	}

	/** The first row that is not empty. */
	static List<String> headerIn(Reader characters, char separator) {
		return new CsvUpload(characters, separator).header;
	}

	private static Iterator<CsvRecord> records(Reader characters, char separator) {
		return CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.build(CsvRecordHandler.of((limits) -> limits.maxFields(MAX_COLUMNS)
				.maxFieldSize(MAX_CHARACTERS)
				.maxRecordSize(MAX_CHARACTERS)), characters)
			.iterator();
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
		List<String> cells = nextCells();
		if (cells.isEmpty()) {
			return null;
		}
		if (++this.lines > MAX_LINES) {
			throw error("The file has more than " + MAX_LINES + " rows.");
		}
		return new Line(this.row, fitted(cells));
	}

	/** The cells of the next row that has any; none at the end of the file. */
	private List<String> nextCells() {
		while (parsing(this.records::hasNext)) {
			this.row++;
			List<String> cells = parsing(this.records::next).getFields();
			if (!cells.stream().allMatch(ColumnName::isBlank)) {
				return cells;
			}
		}
		return List.of();
	}

	/** Fills a short row, and drops empty cells that a long one has at its end. */
	private List<String> fitted(List<String> cells) {
		List<String> fitted = new ArrayList<>(cells);
		while (fitted.size() < this.header.size()) {
			fitted.add("");
		}
		while (fitted.size() > this.header.size() && ColumnName.isBlank(fitted.getLast())) {
			fitted.removeLast();
		}
		return fitted;
	}

	private static <T> T parsing(Supplier<T> reader) {
		try {
			return reader.get();
		}
		catch (CsvParseException ex) {
			throw (ex.getCause() instanceof WireError ofText) ? ofText : error(
					"The file is no valid CSV: " + sentences(ex) + " Correct the row, or save the file as CSV again.");
		}
	}

	private static String sentences(Throwable problem) {
		Throwable cause = problem.getCause();
		return problem.getMessage() + ((cause == null) ? "." : ". " + cause.getMessage() + ".");
	}

	private static WireError error(String message) {
		return WireError.ofField("file", message);
	}

	/**
	 * A row below the header. It has as many cells as the header, or more if they are not
	 * empty.
	 *
	 * @param row its number as in spreadsheets: a header at the top is row 1, and empty
	 * rows count
	 */
	public record Line(long row, List<String> cells) {
	}

}
