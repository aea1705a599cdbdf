package dev.kartoteka.adapter.web.clientcardimport;

import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.kartoteka.adapter.web.shared.CardFields;
import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.adapter.web.wire.input.WireError;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** The rows of an import file. Each call reads the file again, lazily. */
record ClientCardFile(UploadedFile file, ImportMode mode, CardFields fields) implements Supplier<Stream<ImportRow>> {

	/**
	 * The rows.
	 * @throws WireError if the file is not a table of cards, now or while the rows are
	 * read
	 */
	@Override
	public Stream<ImportRow> get() {
		return CsvUpload.read(this.file, (header) -> new CardRows(header, this.mode, this.fields)::read);
	}

}
