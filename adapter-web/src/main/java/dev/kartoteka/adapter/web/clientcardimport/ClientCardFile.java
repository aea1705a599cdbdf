package dev.kartoteka.adapter.web.clientcardimport;

import java.io.BufferedReader;
import java.io.IOException;
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
 * Each call reads the file again, lazily.
 */
record ClientCardFile(UploadedFile file, ChosenColumns chosen, ImportMode mode,
		CardFields fields) implements Supplier<Stream<ImportRow>> {

	/** In characters; empty lines may precede the first contact. */
	private static final int MAX_START = 1024;

	/**
	 * The rows.
	 * @throws WireError if the file is not a table of cards, now or while the rows are
	 * read
	 */
	@Override
	public Stream<ImportRow> get() {
		BufferedReader text = UploadedText.open(this.file);
		return isVCard(text) ? contacts(text)
				: table(text, (columns) -> new CardRows(columns, this.mode, this.fields)::read);
	}

	/**
	 * Returns the field for which each column was taken, or null; null for contacts,
	 * whose properties have one meaning only.
	 * @throws WireError as {@link #get} does
	 */
	@Nullable Map<String, @Nullable String> columns() {
		BufferedReader text = UploadedText.open(this.file);
		if (isVCard(text)) {
			UploadedText.close(text);
			return null;
		}
		Map<String, @Nullable String> taken = new LinkedHashMap<>();
		table(text, (columns) -> {
			taken.putAll(columns.asChosen());
			return (line) -> line;
		}).close();
		return taken;
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
