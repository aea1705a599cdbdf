package dev.kartoteka.adapter.cli.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/** Opens tables by name. */
public interface Source extends AutoCloseable {

	/** Opens a table; the caller closes it. */
	Table table(String name);

	@Override
	void close();

	/** CSV files, named by their paths. */
	static Source files() {
		return new Files();
	}

	/** Tables of a database, all read in one snapshot. */
	static Source database(String url, @Nullable String username, @Nullable String password) {
		return new Database(url, username, password);
	}

	/** CSV files. */
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

	/** A database, read in one transaction on one connection. */
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
				throw new CommandFailure("Django's database can't be reached: " + ex.getMessage(), ex);
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
				throw new IllegalStateException("The connection to Django's database could not be closed", ex);
			}
		}

	}

}
