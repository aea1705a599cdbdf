package dev.kartoteka.bootstrap.trace;

import javax.sql.DataSource;

import jakarta.servlet.Filter;

/** What traces add to the program. */
interface Traces extends AutoCloseable {

	/** There are no traces. */
	Traces NONE = new Traces() {

		@Override
		public boolean enabled() {
			return false;
		}

		@Override
		public Filter filter() {
			return (request, response, chain) -> chain.doFilter(request, response);
		}

		@Override
		public DataSource around(DataSource database) {
			return database;
		}

		@Override
		public void close() {
		}

	};

	boolean enabled();

	/** Returns the filter that traces requests. */
	Filter filter();

	/** Returns a data source that traces statements. */
	DataSource around(DataSource database);

	/** Sends what is not sent yet. */
	@Override
	void close();

}
