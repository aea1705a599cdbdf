package dev.kartoteka.adapter.web.clientcardimport;

import java.util.Iterator;

import dev.kartoteka.adapter.web.wire.csv.CsvTable;
import dev.kartoteka.adapter.web.wire.input.PhoneNumbers;
import dev.kartoteka.adapter.web.wire.input.UploadedFile;
import dev.kartoteka.domain.clientcardimport.ImportRow;

/** The rows of a file, read as they are asked for, and anew each time. */
record ClientCardFile(UploadedFile file, PhoneNumbers phones) implements Iterable<ImportRow> {

	/**
	 * The rows.
	 * @throws dev.kartoteka.adapter.web.wire.input.Rejection if the file is no table of
	 * cards; also later, while they are read
	 */
	@Override
	public Iterator<ImportRow> iterator() {
		CsvTable table = CsvTable.read(this.file);
		CardRows rows = new CardRows(table.header(), this.phones);
		return table.lines().map(rows::read).iterator();
	}

}
