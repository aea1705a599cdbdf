package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * Copies the files of the embedded database while its server runs, as
 * {@code pg_basebackup} does, which is not among the programs: between
 * {@code pg_backup_start} and {@code pg_backup_stop}, with the write-ahead log of that
 * time. A server that starts on the copy replays the log and has the state of the stop.
 */
public final class ClusterBackup {

	/** The entry with the {@link RowCounts}. It is no file of the data folder. */
	public static final String ROWS = "kartoteka-rows";

	/** Folders whose files belong to the running server. */
	private static final Set<String> CONTENT_LEFT_OUT = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify",
			"pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

	private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
			"tablespace_map", "pg_internal.init");

	/** A transaction that may change something gets a number. */
	private static final String TRANSACTIONS = "select pg_current_snapshot()::text";

	/** What {@link #TRANSACTIONS} is while none of them runs. */
	private static final String NONE_RUNS = "(\\d+):\\1:";

	private static final String SEGMENT = "[0-9A-F]{24}";

	private final Path cluster;

	private final Target target;

	private ClusterBackup(Path cluster, Target target) {
		this.cluster = cluster;
		this.target = target;
	}

	/**
	 * Copies the database.
	 * @param dataFolder with a server that runs
	 */
	public static void write(Path dataFolder, Target target) throws IOException {
		Path cluster = dataFolder.resolve(DataFolder.DATABASE);
		try (Connection connection = EmbeddedPostgres.connectToRunning(cluster);
				Statement statement = connection.createStatement()) {
			new ClusterBackup(cluster, target).write(statement);
		}
		catch (SQLException ex) {
			throw new StartFailure("the embedded PostgreSQL reports: %s.".formatted(ex.getMessage()),
					"If Kartoteka is starting or stopping, try again.", ex);
		}
	}

	private void write(Statement statement) throws SQLException, IOException {
		// The slot keeps the log from being removed; it ends with the connection.
		row(statement, "select pg_create_physical_replication_slot('kartoteka_backup', true, true)::text");
		String first = row(statement, "select pg_walfile_name(pg_backup_start('kartoteka', true))").getFirst();
		copyFiles();
		String before = row(statement, TRANSACTIONS).getFirst();
		Map<String, Long> rows = RowCounts.count(statement);
		List<String> end = row(statement, "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)");
		this.target.text(DataFolder.DATABASE + "/backup_label", end.getFirst());
		boolean exact = before.matches(NONE_RUNS) && before.equals(row(statement, TRANSACTIONS).getFirst());
		this.target.text(ROWS, new RowCounts(exact, rows).text());
		copyLog(first, end.getLast());
	}

	private static List<String> row(Statement statement, String query) throws SQLException {
		try (ResultSet result = statement.executeQuery(query)) {
			result.next();
			int columns = result.getMetaData().getColumnCount();
			return (columns == 1) ? List.of(result.getString(1)) : List.of(result.getString(1), result.getString(2));
		}
	}

	private void copyFiles() throws IOException {
		Files.walkFileTree(this.cluster, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				ClusterBackup.this.target.directory(nameOf(folder));
				return CONTENT_LEFT_OUT.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!LEFT_OUT.contains(file.getFileName().toString())) {
					ClusterBackup.this.target.file(nameOf(file), file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				if (failure instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw failure;
			}

		});
	}

	private void copyLog(String first, String last) throws IOException {
		try (Stream<Path> files = Files.list(this.cluster.resolve("pg_wal"))) {
			List<Path> segments = files.filter((file) -> {
				String name = file.getFileName().toString();
				return name.matches(SEGMENT) && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
			}).sorted().toList();
			for (Path segment : segments) {
				this.target.file(nameOf(segment), segment);
			}
		}
	}

	private String nameOf(Path file) {
		String below = this.cluster.relativize(file).toString();
		return below.isEmpty() ? DataFolder.DATABASE : DataFolder.DATABASE + "/" + below;
	}

	/** Takes the copies. Names are relative to the data folder. */
	public interface Target {

		void directory(String name) throws IOException;

		/** Copies a file that may change or go meanwhile. */
		void file(String name, Path file) throws IOException;

		void text(String name, String content) throws IOException;

	}

}
