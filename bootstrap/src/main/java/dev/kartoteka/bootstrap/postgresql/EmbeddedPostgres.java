package dev.kartoteka.bootstrap.postgresql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.kartoteka.bootstrap.postgresql.ProgramRunner.Result;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.settings.RandomText;
import dev.kartoteka.bootstrap.start.StartFailure;

/**
 * A running PostgreSQL server with its data in the data folder. It listens on the
 * loopback address only, on a free port, and requires a password. The program connects as
 * {@link ProgramRole}, the superuser only prepares the database. Closing it stops the
 * server; the next start stops a server that a killed program left running.
 */
public final class EmbeddedPostgres implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

	/** Of the database and of the superuser. */
	private static final String NAME = "kartoteka";

	private static final String DRAFT = "postgresql.new-";

	private static final String SETTINGS = "kartoteka.conf";

	private static final String PASSWORD = "password";

	private static final int ATTEMPTS = 5;

	private static final String MAJOR_VERSION = "18";

	private final ProgramRunner runner;

	private final Path cluster;

	private final Path serverLog;

	private final String superuserPassword;

	/** A new one at each start; kept nowhere. */
	private final String password = RandomText.ofBytes(24);

	/** Held while the server is started again. */
	private final ReentrantLock restarting = new ReentrantLock();

	private int port;

	private volatile boolean closed;

	private EmbeddedPostgres(ProgramRunner runner, DataFolder folder) throws IOException {
		this.runner = runner;
		this.cluster = folder.path().resolve(DataFolder.DATABASE);
		this.serverLog = folder.path().resolve("postgresql.log");
		this.superuserPassword = prepareCluster();
	}

	/** Starts the server: a few seconds the first time, less than one second later. */
	public static EmbeddedPostgres start(DataFolder folder) {
		try {
			Programs programs = Programs.unpackedTo(folder.path().resolve("postgresql-programs"));
			EmbeddedPostgres postgres = new EmbeddedPostgres(new ProgramRunner(programs), folder);
			postgres.stopLeftover();
			postgres.startServer();
			postgres.prepareDatabase();
			return postgres;
		}
		catch (IOException ex) {
			throw new StartFailure("the data folder %s can't be used (%s).".formatted(folder.path(), ex),
					"Check its disk and its permissions, or set KARTOTEKA_DATA_DIR to another folder.", ex);
		}
	}

	public String url() {
		return url(NAME);
	}

	public String username() {
		return ProgramRole.NAME;
	}

	public String password() {
		return this.password;
	}

	private String url(String database) {
		return url(database, this.port);
	}

	private static String url(String database, int port) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
	}

	/** Connects as the superuser to a server that this or another process has started. */
	static Connection connectToRunning(Path cluster) throws IOException, SQLException {
		int port = Integer
			.parseInt(Files.readString(cluster.resolve(SETTINGS)).replaceFirst("(?s).*\\nport = (\\d+)\n.*", "$1"));
		return DriverManager.getConnection(url(NAME, port), NAME, Files.readString(cluster.resolve(PASSWORD)).strip());
	}

	private String prepareCluster() throws IOException {
		deleteDrafts();
		if (Files.notExists(this.cluster)) {
			log.info("Creating the database in {}", this.cluster);
			Path draft = Files.createTempDirectory(this.cluster.getParent(), DRAFT);
			initialize(draft);
			Files.move(draft, this.cluster, StandardCopyOption.ATOMIC_MOVE);
		}
		requireVersion(this.cluster);
		return Files.readString(this.cluster.resolve(PASSWORD)).strip();
	}

	static void requireVersion(Path cluster) throws IOException {
		String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
		if (!version.equals(MAJOR_VERSION)) {
			throw new StartFailure("the database in %s was created by PostgreSQL %s.".formatted(cluster, version),
					"Run it with your own PostgreSQL %s and set SPRING_DATASOURCE_URL to it.".formatted(version));
		}
	}

	// The initdb of a killed program may still be writing: then its draft stays until the
	// next start.
	private void deleteDrafts() throws IOException {
		try (DirectoryStream<Path> drafts = Files.newDirectoryStream(this.cluster.getParent(), DRAFT + "*")) {
			for (Path draft : drafts) {
				Programs.delete(draft);
			}
		}
		catch (DirectoryNotEmptyException | NoSuchFileException ex) {
			log.debug("A draft is in use", ex);
		}
	}

	private void initialize(Path draft) throws IOException {
		Path passwordFile = draft.resolveSibling(draft.getFileName() + ".password");
		DataFolder.writePrivately(passwordFile, RandomText.ofBytes(24));
		Result result = this.runner.run("initdb",
				List.of("--pgdata=" + draft, "--username=" + NAME, "--pwfile=" + passwordFile, "--auth=scram-sha-256",
						"--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
						"--no-instructions"));
		if (!result.succeeded()) {
			throw doesNotStart(result.output());
		}
		Files.writeString(draft.resolve("postgresql.conf"), "include '%s'%n".formatted(SETTINGS),
				StandardOpenOption.APPEND);
		Files.writeString(draft.resolve(SETTINGS), "");
		Files.move(passwordFile, draft.resolve(PASSWORD), StandardCopyOption.ATOMIC_MOVE);
	}

	private void stopLeftover() throws IOException {
		if (isRunning()) {
			log.info("Stopping the database server that an earlier run left running");
			if (!stopServer()) {
				throw new StartFailure("the database server of an earlier run does not stop.",
						"Stop the process whose id is the first line of %s."
							.formatted(this.cluster.resolve("postmaster.pid")));
			}
		}
		Postmaster.removeStalePidFile(this.cluster);
	}

	// Another program may take the port first, and the processes of a killed server need
	// a moment to end.
	private void startServer() throws IOException {
		String error = "";
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			this.port = freePort();
			Files.writeString(this.cluster.resolve(SETTINGS), settings());
			Result result = tryToStartServer();
			if (result.succeeded()) {
				return;
			}
			error = lastError(result);
			pause(attempt);
		}
		throw doesNotStart(error);
	}

	private Result tryToStartServer() throws IOException {
		Files.deleteIfExists(this.serverLog);
		return this.runner.run("pg_ctl", List.of("start", "--pgdata=" + this.cluster, "--log=" + this.serverLog,
				"--wait", "--timeout=300", "--silent"));
	}

	/**
	 * Tries once to start a server that has died, on the same port and with its settings
	 * as they are: on a full disk they could not be written again. Does nothing after
	 * {@link #close()}.
	 * @throws StartFailure if it does not start
	 */
	void restart() throws IOException {
		this.restarting.lock();
		try {
			if (this.closed) {
				return;
			}
			Postmaster.removeStalePidFile(this.cluster);
			Result result = tryToStartServer();
			if (!result.succeeded()) {
				throw doesNotStart(lastError(result));
			}
		}
		finally {
			this.restarting.unlock();
		}
	}

	/** Returns the error by which the server has ended itself, if it has logged one. */
	Optional<String> panic() throws IOException {
		return lastLine("PANIC:");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
			return socket.getLocalPort();
		}
	}

	/** Keeps errors of statements out of the server's log: their text may name people. */
	private String settings() {
		return """
				# Kartoteka writes this file at every start. Put your own settings below the include in postgresql.conf.
				listen_addresses = '127.0.0.1'
				port = %d
				unix_socket_directories = ''
				max_connections = 60
				shared_buffers = 192MB
				fsync = on
				synchronous_commit = on
				full_page_writes = on
				jit = off
				timezone = 'UTC'
				log_timezone = 'UTC'
				log_min_messages = log
				log_min_error_statement = panic
				log_checkpoints = off
				""".formatted(this.port);
	}

	private String lastError(Result result) throws IOException {
		return lastLine("FATAL:", "PANIC:").orElse(result.output());
	}

	/** Replaces bytes that are not UTF-8, which names in failed logins may have. */
	private Optional<String> lastLine(String... marks) throws IOException {
		if (Files.notExists(this.serverLog)) {
			return Optional.empty();
		}
		try (BufferedReader text = new BufferedReader(
				new InputStreamReader(Files.newInputStream(this.serverLog), StandardCharsets.UTF_8))) {
			return text.lines().filter((line) -> Stream.of(marks).anyMatch(line::contains)).reduce((_, later) -> later);
		}
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(200L * (attempt + 1));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private StartFailure doesNotStart(String reason) {
		return new StartFailure("the embedded PostgreSQL does not start: %s.".formatted(reason),
				"Read %s, or set SPRING_DATASOURCE_URL to your own PostgreSQL.".formatted(this.serverLog));
	}

	private void prepareDatabase() {
		try {
			createDatabase();
			try (Connection connection = connectAsSuperuser(NAME)) {
				ProgramRole.prepare(connection, this.password);
			}
		}
		catch (SQLException ex) {
			close();
			throw new StartFailure("the embedded PostgreSQL reports: %s.".formatted(ex.getMessage()),
					"Read %s.".formatted(this.serverLog), ex);
		}
	}

	private void createDatabase() throws SQLException {
		try (Connection connection = connectAsSuperuser("postgres");
				Statement statement = connection.createStatement()) {
			if (!exists(statement)) {
				statement.execute("create database " + NAME);
			}
		}
	}

	private Connection connectAsSuperuser(String database) throws SQLException {
		return DriverManager.getConnection(url(database), NAME, this.superuserPassword);
	}

	private static boolean exists(Statement statement) throws SQLException {
		try (ResultSet result = statement
			.executeQuery("select 1 from pg_database where datname = '%s'".formatted(NAME))) {
			return result.next();
		}
	}

	// Smart first: it waits for connections that are being closed.
	private boolean stopServer() {
		return !isRunning() || stopServer("smart", 3) || stopServer("fast", 60) || stopServer("immediate", 60)
				|| !isRunning();
	}

	// A supervisor may have stopped all processes, including the server.
	boolean isRunning() {
		try {
			return Postmaster.alive(this.cluster).isPresent();
		}
		catch (IOException ex) {
			return true;
		}
	}

	private boolean stopServer(String mode, int seconds) {
		return this.runner
			.run("pg_ctl", List.of("stop", "--pgdata=" + this.cluster, "--mode=" + mode, "--wait",
					"--timeout=" + seconds, "--silent"))
			.succeeded();
	}

	@Override
	public void close() {
		this.closed = true;
		while (isRestarting()) {
			stopServer();
		}
		if (!stopServer()) {
			log.warn("The embedded database server does not stop. The next start of Kartoteka stops it.");
		}
	}

	private boolean isRestarting() {
		try {
			if (this.restarting.tryLock(100, TimeUnit.MILLISECONDS)) {
				this.restarting.unlock();
				return false;
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
