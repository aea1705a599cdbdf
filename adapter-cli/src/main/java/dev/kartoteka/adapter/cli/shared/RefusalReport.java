package dev.kartoteka.adapter.cli.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A CSV file with one line per refused item: where it is, its id, the field at fault and
 * the reason. It contains no other value of the input.
 */
public final class RefusalReport implements AutoCloseable {

	private final Path path;

	private final CsvWriter file;

	/**
	 * Creates the file, or replaces it.
	 * @param container the heading of the column that names the table or layer
	 * @param item the heading of the column with the position
	 * @throws CommandFailure if the file cannot be written
	 */
	public RefusalReport(Path path, String container, String item) {
		this.path = path;
		try {
			this.file = CsvWriter.builder().build(path);
		}
		catch (IOException ex) {
			throw new CommandFailure(path + " can't be written.", ex);
		}
		this.file.writeRecord(container, item, "id", "field", "reason");
	}

	public Path path() {
		return this.path;
	}

	void add(String container, InputItem item, String field, String reason) {
		this.file.writeRecord(container, Long.toString(item.position()), item.idText(), field, reason);
	}

	/**
	 * Writes what is buffered, so that the report is complete if the process is killed.
	 */
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
		Closing.close(this.file);
	}

}
