package dev.kartoteka.adapter.cli.table;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.adapter.cli.shared.CommandFailure;

/** Opens tables by name. */
public interface Source extends AutoCloseable {

	/** Opens a table; the caller closes it. */
	Table table(String name);

	/** All tables: what to open by the name without schema, folder and ending. */
	Map<String, String> tables();

	@Override
	void close();

	/**
	 * CSV files, named by their paths.
	 * @param folder where all of them are, if all are asked for
	 */
	static Source files(Path folder) {
		return new Files(folder);
	}

	/** Tables of a database, all read in one snapshot. */
	static Source database(String url, @Nullable String username, @Nullable String password) {
		return new Database(url, username, password);
	}

	/** CSV files. */
	final class Files implements Source {

		private final Path folder;

		private Files(Path folder) {
			this.folder = folder;
		}

		@Override
		public Map<String, String> tables() {
			try (DirectoryStream<Path> files = java.nio.file.Files.newDirectoryStream(this.folder, "*.csv")) {
				Map<String, String> tables = new TreeMap<>();
				files.forEach((file) -> tables.put(file.getFileName().toString().replaceFirst("\\.csv$", ""),
						file.toString()));
				return tables;
			}
			catch (IOException | DirectoryIteratorException ex) {
				throw new CommandFailure("The folder " + this.folder + " can't be read.", ex);
			}
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
		public Map<String, String> tables() {
			try (ResultSet table = this.connection.getMetaData()
				.getTables(null, this.connection.getSchema(), "%", new String[] { "TABLE", "VIEW" })) {
				Map<String, String> tables = new TreeMap<>();
				while (table.next()) {
					tables.put(table.getString("TABLE_NAME"), table.getString("TABLE_NAME"));
				}
				return tables;
			}
			catch (SQLException ex) {
				throw new CommandFailure("The tables of Django's database can't be listed: " + ex.getMessage(), ex);
			}
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
