package dev.kartoteka.adapter.web.wire.csv;

import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.wire.input.Rejection;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;

/**
 * An uploaded file in RFC 4180 and UTF-8, with or without a byte order mark, read line by
 * line. Whatever is wrong with it as a whole is said of the field {@code file}.
 */
public final class CsvTable {

	private static final int MAX_COLUMNS = 100;

	/** More than all the fields of a card may hold. */
	private static final int MAX_CHARACTERS = 512 * 1024;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final List<String> header;

	private final Iterator<CsvRecord> records;

	private long row = 1;

	private CsvTable(Iterator<CsvRecord> records) {
		this.records = records;
		this.header = checked(readable(() -> records.hasNext() ? records.next().getFields() : List.of("")));
	}

	/**
	 * Reads the header.
	 * @throws Rejection if it cannot be read
	 */
	public static CsvTable read(UploadedFile file) {
		return new CsvTable(CsvReader.builder()
			.skipEmptyLines(false)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.build(CsvRecordHandler.of((limits) -> limits.maxFields(MAX_COLUMNS)
				.maxFieldSize(MAX_CHARACTERS)
				.maxRecordSize(MAX_CHARACTERS)), characters(file))
			.iterator());
	}

	private static Reader characters(UploadedFile file) {
		try {
			BufferedReader reader = new BufferedReader(new InputStreamReader(file.open(),
					StandardCharsets.UTF_8.newDecoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT)));
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

	/** The names of the columns, without spaces around them, in lower case. */
	public List<String> header() {
		return this.header;
	}

	/** Those that are not empty, to be read once. */
	public Stream<Line> lines() {
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
				return new Line(this.row, cells);
			}
		}
		return null;
	}

	private static List<String> checked(List<String> names) {
		List<String> header = names.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
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

	private static Rejection notUtf8() {
		return refused("The file is not in UTF-8.");
	}

	private static Rejection refused(String error) {
		return Rejection.ofField("file", error);
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
