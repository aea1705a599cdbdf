package dev.kartoteka.adapter.django.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** A file as {@code \copy … to … with (format csv, header)} writes it, in UTF-8. */
class CsvTable implements Table {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final Path file;

	private final CsvReader<CsvRecord> reader;

	private final Iterator<CsvRecord> records;

	private final List<String> columns;

	CsvTable(Path file) {
		this.file = file;
		this.reader = open(file);
		this.records = this.reader.iterator();
		if (!hasNext()) {
			close();
			throw new ImportFailure(file + " is empty; the names of the columns are to be in its first line.", null);
		}
		this.columns = this.records.next().getFields().stream().map(String::strip).toList();
	}

	// What is no UTF-8 ends the reading, rather than turn letters into question marks.
	private static CsvReader<CsvRecord> open(Path file) {
		try {
			InputStream content = new BufferedInputStream(Files.newInputStream(file));
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
			throw new ImportFailure(file + " can't be read.", ex);
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
			throw new ImportFailure(this.file + " can't be read to its end; is it text in UTF-8?", ex);
		}
		catch (CsvParseException ex) {
			throw new ImportFailure(this.file + " is no CSV: " + ex.getMessage(), ex);
		}
	}

	@Override
	public Row next() {
		CsvRecord record = this.records.next();
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < Math.min(this.columns.size(), record.getFieldCount()); i++) {
			cells.put(this.columns.get(i), record.getField(i));
		}
		return new Row(record.getStartingLineNumber(), record.getFieldCount() == this.columns.size(), cells);
	}

	@Override
	public void close() {
		try {
			this.reader.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
