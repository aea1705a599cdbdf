package dev.kartoteka.adapter.persistence.shared;

import java.sql.SQLException;

/** Makes a result of the current row. */
@FunctionalInterface
public interface RowReader<T> {

	T read(Row row) throws SQLException;

}
