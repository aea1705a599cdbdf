package dev.kartoteka.adapter.web.clientcardimport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.UploadedText;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/**
 * The rows of an import file: the lines of a CSV file, or the contacts of a vCard file.
 * Each call reads the file again, lazily. Not thread-safe.
 */
final class ClientCardFile implements Supplier<Stream<ImportRow>> {

	/** In characters; empty lines may precede the first contact. */
	private static final int MAX_START = 1024;

	private final UploadedFile file;

	private final ChosenColumns chosen;

	private final ImportMode mode;

	private final CardFields fields;

	/** Null until the file is read for the first time. */
	private @Nullable UploadedText text;

	ClientCardFile(UploadedFile file, ChosenColumns chosen, ImportMode mode, CardFields fields) {
		this.file = file;
		this.chosen = chosen;
		this.mode = mode;
		this.fields = fields;
	}

	ImportMode mode() {
		return this.mode;
	}

	/**
	 * The rows.
	 * @throws WireError if the file is not a table of cards, now or while the rows are
	 * read
	 */
	@Override
	public Stream<ImportRow> get() {
		BufferedReader text = open();
		return isVCard(text) ? contacts(text)
				: table(text, (columns) -> new CardRows(columns, this.mode, this.fields)::read);
	}

	/**
	 * Returns the field for which each column of a table was taken, or null; empty for
	 * contacts.
	 * @throws WireError as {@link #get} does
	 */
	Map<String, @Nullable String> columns() {
		return taken((_) -> Map.of());
	}

	/**
	 * Returns the field for which each column of a table, or each property of the
	 * contacts, was taken, or null.
	 * @throws WireError as {@link #get} does
	 */
	Map<String, @Nullable String> columnsOrProperties() {
		return taken((text) -> ContactRows.taken(new ContactFile(text).properties()));
	}

	private Map<String, @Nullable String> taken(Function<Reader, Map<String, @Nullable String>> fromContacts) {
		BufferedReader text = open();
		if (isVCard(text)) {
			try {
				return fromContacts.apply(text);
			}
			finally {
				UploadedText.close(text);
			}
		}
		Map<String, @Nullable String> taken = new LinkedHashMap<>();
		table(text, (columns) -> {
			taken.putAll(columns.asChosen());
			return (line) -> line;
		}).close();
		return taken;
	}

	private BufferedReader open() {
		if (this.text == null) {
			this.text = UploadedText.of(this.file);
		}
		return this.text.open();
	}

	/** Closes the text if it cannot be read. */
	private static boolean isVCard(BufferedReader text) {
		char[] start = new char[MAX_START];
		try {
			text.mark(MAX_START);
			int length = Math.max(text.read(start), 0);
			text.reset();
			return ContactFile.isStart(new String(start, 0, length));
		}
		catch (IOException ex) {
			UploadedText.close(text);
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			UploadedText.close(text);
			throw ex;
		}
	}

	/** Contacts have no columns to choose. */
	private Stream<ImportRow> contacts(BufferedReader text) {
		ContactFile contacts = new ContactFile(text);
		ContactRows rows = new ContactRows(this.mode, this.fields);
		return Stream.generate(contacts::next)
			.takeWhile(Objects::nonNull)
			.map((contact) -> rows.read(contacts.contacts(), contact))
			.onClose(() -> UploadedText.close(text));
	}

	private <T> Stream<T> table(BufferedReader text, Function<TakenColumns, Function<CsvUpload.Line, T>> reader) {
		return CsvUpload.read(text, (header) -> TakenColumns.countKnown(header, this.chosen),
				(header) -> reader.apply(new TakenColumns(header, this.chosen)));
	}

}
