package dev.kartoteka.adapter.persistence.shared;

import java.sql.SQLException;

/** Reads one result from the current row. */
@FunctionalInterface
public interface RowReader<T> {

	T read(Row row) throws SQLException;

}
