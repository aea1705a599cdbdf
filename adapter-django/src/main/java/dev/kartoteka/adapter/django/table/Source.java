package dev.kartoteka.adapter.django.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Where tables lie. */
public interface Source extends AutoCloseable {

	/** Begins to read one; the caller closes it. */
	Table table(String name);

	@Override
	void close();

	/** Files, named by their paths. */
	static Source files() {
		return new Files();
	}

	/** A database, all of whose tables are read as they were at one moment. */
	static Source database(String url, @Nullable String username, @Nullable String password) {
		return new Database(url, username, password);
	}

	/** Many files. */
	final class Files implements Source {

		private Files() {
		}

		@Override
		public Table table(String name) {
			return new CsvTable(Path.of(name));
		}

		@Override
		public void close() {
		}

	}

	/** One transaction on one connection. */
	final class Database implements Source {

		private final Connection connection;

		private Database(String url, @Nullable String username, @Nullable String password) {
			try {
				this.connection = DriverManager.getConnection(url, username, password);
				this.connection.setReadOnly(true);
				this.connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
				this.connection.setAutoCommit(false);
			}
			catch (SQLException ex) {
				throw new ImportFailure("Django's database can't be reached: " + ex.getMessage(), ex);
			}
		}

		@Override
		public Table table(String name) {
			return new DatabaseTable(this.connection, name);
		}

		@Override
		public void close() {
			try {
				this.connection.close();
			}
			catch (SQLException ex) {
				throw new IllegalStateException("Django's database does not let go", ex);
			}
		}

	}

}
