package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.Optional;

/** Runs single statements that change nothing. */
public interface ReadQueries {

	/** Returns all rows. The statement has to limit their number. */
	<T> List<T> list(String sql, RowReader<T> reader, Object... parameters);

	/** The first row of the result. */
	default <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
		List<T> found = list(sql, reader, parameters);
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
	}

	/** The first row of a result that always has one. */
	default <T> T one(String sql, RowReader<T> reader, Object... parameters) {
		return list(sql, reader, parameters).getFirst();
	}

}
