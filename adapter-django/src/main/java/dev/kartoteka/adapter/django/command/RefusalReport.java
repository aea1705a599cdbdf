package dev.kartoteka.adapter.django.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import de.siegmar.fastcsv.writer.CsvWriter;

import dev.kartoteka.adapter.django.table.ImportFailure;
import dev.kartoteka.adapter.django.table.Row;

/**
 * The file that tells of every row that was refused. Says where to look, and what for;
 * nothing of what is there.
 */
class RefusalReport implements AutoCloseable {

	private final CsvWriter file;

	RefusalReport(Path path) {
		try {
			this.file = CsvWriter.builder().build(path);
		}
		catch (IOException ex) {
			throw new ImportFailure(path + " can't be written.", ex);
		}
		this.file.writeRecord("table", "row", "id", "field", "reason");
	}

	void add(String table, Row row, String field, String reason) {
		this.file.writeRecord(table, Long.toString(row.position()), row.cells().getOrDefault("id", ""), field, reason);
	}

	/** Lest anything be missing if the program is killed. */
	void flush() {
		try {
			this.file.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
