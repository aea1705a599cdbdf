package dev.kartoteka.adapter.persistence.shared;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Items each of which is one row of one statement.
 *
 * @param columns what is selected
 * @param from the tables and a condition, to which that on the key is added
 * @param key the column of the key
 * @param parameters the values for {@code from}
 */
public record SelectedItems<T>(ReadQueries queries, String columns, String from, String key, List<Object> parameters,
		RowReader<T> reader, ToLongFunction<T> keyOf) implements KeyedItems<T> {

	@Override
	public List<T> read(Window window) {
		return this.queries.list(select(this.columns, window), this.reader, parameters(window));
	}

	@Override
	public boolean anyIn(Window window) {
		return this.queries.first(select(this.key, window), Row::number, parameters(window)).isPresent();
	}

	@Override
	public long count() {
		return this.queries.one("select count(*) from " + this.from, Row::number, this.parameters.toArray());
	}

	@Override
	public long keyOf(T item) {
		return this.keyOf.applyAsLong(item);
	}

	/** The values for {@link #select}. */
	public Object[] parameters(Window window) {
		return window.parametersBehind(this.parameters);
	}

	/** The statement that reads that of a window, for use inside another one. */
	public String select(String what, Window window) {
		return "select " + what + " from " + this.from + window.condition(this.key) + window.order(this.key)
				+ window.limit();
	}

}
