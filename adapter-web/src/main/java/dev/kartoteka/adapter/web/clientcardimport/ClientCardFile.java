package dev.kartoteka.adapter.web.clientcardimport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** The rows of an import file. Each call reads the file again, lazily. */
record ClientCardFile(UploadedFile file, ChosenColumns chosen, ImportMode mode,
		CardFields fields) implements Supplier<Stream<ImportRow>> {

	/**
	 * The rows.
	 * @throws WireError if the file is not a table of cards, now or while the rows are
	 * read
	 */
	@Override
	public Stream<ImportRow> get() {
		return read((columns) -> new CardRows(columns, this.mode, this.fields)::read);
	}

	/**
	 * Returns the field for which each column was taken, or null.
	 * @throws WireError as {@link #get} does
	 */
	Map<String, @Nullable String> columns() {
		Map<String, @Nullable String> taken = new LinkedHashMap<>();
		read((columns) -> {
			taken.putAll(columns.asChosen());
			return (line) -> line;
		}).close();
		return taken;
	}

	private <T> Stream<T> read(Function<TakenColumns, Function<CsvUpload.Line, T>> reader) {
		return CsvUpload.read(this.file, (header) -> TakenColumns.countKnown(header, this.chosen),
				(header) -> reader.apply(new TakenColumns(header, this.chosen)));
	}

}
