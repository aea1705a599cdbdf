package dev.kartoteka.adapter.web.wire.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

/** Writes rows as CSV (RFC 4180). */
public final class CsvOutput {

	private CsvOutput() {
	}

	/** Writes a header and the rows. What is buffered is written only at the end. */
	public static <T> void write(Iterator<T> rows, List<CsvColumn<T>> columns, CsvDialect dialect, OutputStream out)
			throws IOException {
		out.write(dialect.start().getBytes(StandardCharsets.UTF_8));
		CsvWriter writer = CsvWriter.builder().fieldSeparator(dialect.separator()).build(out);
		writer.writeRecord(columns.stream().map(CsvColumn::name).toList());
		while (rows.hasNext()) {
			T row = rows.next();
			writer.writeRecord(columns.stream().map((column) -> column.cell(row)).toList());
		}
		// Not flushed after a failure, so that an error can replace what is buffered.
		writer.flush();
	}

}
