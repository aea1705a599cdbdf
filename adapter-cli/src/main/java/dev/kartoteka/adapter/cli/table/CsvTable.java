package dev.kartoteka.adapter.cli.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import dev.kartoteka.adapter.cli.shared.Closing;
import dev.kartoteka.adapter.cli.shared.CommandFailure;

/** A file in the format of {@code \copy … to … with (format csv, header)}, in UTF-8. */
class CsvTable implements Table {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/** How dumps write null: pgAdmin and MySQL, and PostgreSQL in its text format. */
	private static final Set<String> NULLS = Set.of("NULL", "\\N");

	private final Path file;

	private final CountedStream content;

	private final CsvReader<CsvRecord> reader;

	private final Iterator<CsvRecord> records;

	private final List<String> columns;

	private long greatestId;

	CsvTable(Path file) {
		this.file = file;
		this.content = CountedStream.of(file);
		this.reader = open(file, this.content);
		this.records = this.reader.iterator();
		if (!hasNext()) {
			close();
			throw new CommandFailure(file + " is empty; its first line must name the columns.", null);
		}
		this.columns = this.records.next().getFields().stream().map(String::strip).toList();
	}

	/** Malformed UTF-8 is an error rather than replaced by question marks. */
	private static CsvReader<CsvRecord> open(Path file, InputStream counted) {
		try {
			InputStream content = new BufferedInputStream(counted);
			skipByteOrderMark(content);
			return CsvReader.builder()
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofCsvRecord(new InputStreamReader(content,
						StandardCharsets.UTF_8.newDecoder()
							.onMalformedInput(CodingErrorAction.REPORT)
							.onUnmappableCharacter(CodingErrorAction.REPORT)));
		}
		catch (IOException ex) {
			throw new CommandFailure(file + " can't be read.", ex);
		}
	}

	private static void skipByteOrderMark(InputStream content) throws IOException {
		content.mark(BYTE_ORDER_MARK.length);
		for (byte expected : BYTE_ORDER_MARK) {
			if ((byte) content.read() != expected) {
				content.reset();
				return;
			}
		}
	}

	@Override
	public List<String> columns() {
		return this.columns;
	}

	@Override
	public boolean hasNext() {
		try {
			return this.records.hasNext();
		}
		catch (UncheckedIOException ex) {
			throw new CommandFailure(this.file + " can't be read to its end. Is it text in UTF-8?", ex);
		}
		catch (CsvParseException ex) {
			throw new CommandFailure(this.file + " is not CSV: " + ex.getMessage(), ex);
		}
	}

	@Override
	public Row next() {
		CsvRecord record = this.records.next();
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < Math.min(this.columns.size(), record.getFieldCount()); i++) {
			String cell = record.getField(i);
			cells.put(this.columns.get(i), NULLS.contains(cell) ? "" : cell);
		}
		Row row = new Row(record.getStartingLineNumber(), record.getFieldCount() == this.columns.size(), cells);
		this.greatestId = Math.max(this.greatestId, row.idOrZero());
		return row;
	}

	@Override
	public double share() {
		return this.content.share();
	}

	@Override
	public long greatestId() {
		return this.greatestId;
	}

	@Override
	public void close() {
		Closing.close(this.reader);
	}

}
