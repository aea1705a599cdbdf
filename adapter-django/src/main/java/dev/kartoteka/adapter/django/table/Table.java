package dev.kartoteka.adapter.django.table;

import java.util.Iterator;
import java.util.List;

/**
 * Rows that come in a stream.
 *
 * @see ImportFailure
 */
public interface Table extends Iterator<Row>, AutoCloseable {

	List<String> columns();

	@Override
	void close();

}
