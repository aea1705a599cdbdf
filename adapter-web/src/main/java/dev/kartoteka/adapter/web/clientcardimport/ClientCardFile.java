package dev.kartoteka.adapter.web.clientcardimport;

import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.kartoteka.adapter.web.wire.csv.CsvUpload;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.domain.clientcardimport.ImportMode;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** The rows of a file, read as they are asked for, and anew each time. */
record ClientCardFile(UploadedFile file, ImportMode mode, PhoneNumbers phones) implements Supplier<Stream<ImportRow>> {

	/**
	 * The rows.
	 * @throws dev.kartoteka.adapter.web.wire.input.WireError if the file is no table of
	 * cards; also later, while they are read
	 */
	@Override
	public Stream<ImportRow> get() {
		return CsvUpload.read(this.file, (header) -> new CardRows(header, this.mode, this.phones)::read);
	}

}
