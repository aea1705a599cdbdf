package dev.kartoteka.bootstrap.postgresql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.kartoteka.bootstrap.ChildProcess;
import dev.kartoteka.bootstrap.settings.DataFolder;
import dev.kartoteka.bootstrap.start.StartFailure;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("slow")
@Tag("parallel")
class EmbeddedPostgresTest {

	private static final String DATABASE_OWNER = "select pg_get_userbyid(datdba) from pg_database where datname = current_database()";

	@TempDir
	Path parent;

	@Test
	void losesNothingThatWasCommitted() throws Exception {
		Path folder = TestDataFolder.in(this.parent);
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(ask(postgres, "show fsync")).isEqualTo("on");
			assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
			assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
			assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
		}
	}

	@Test
	void keepsItsDataBetweenStarts() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			execute(postgres, "create table kept as select 'Ёж' as word");
		}
		assertThat(TestDataFolder.hasServer(folder)).isFalse();
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(ask(postgres, "select lower(word) from kept")).isEqualTo("ёж");
		}
	}

	@Test
	void isReachedFromThisMachineAndWithThePasswordOnly() throws Exception {
		Path folder = TestDataFolder.in(this.parent);
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
			try (Connection superuser = TestDataFolder.connectAsSuperuser(postgres, folder)) {
				assertThat(ask(superuser, "show unix_socket_directories")).isEmpty();
			}
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.username(), "guess"))
				.withMessageContaining("password authentication failed");
			assertThat(permissions(folder, "postgresql/password")).isEqualTo("rw-------");
			assertThat(permissions(folder, "postgresql")).isEqualTo("rwx------");
		}
	}

	@Test
	void isUsedByItsOwnerWhoIsNoSuperuser() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(ask(postgres, "show is_superuser")).isEqualTo("off");
			assertThat(ask(postgres, DATABASE_OWNER)).isEqualTo(ask(postgres, "select current_user"));
			execute(postgres, "create schema other create table listed (id int)");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> ask(postgres, "select pg_read_file('postgresql.conf')"))
				.withMessageContaining("permission denied");
		}
	}

	@Test
	void takesOverWhatAnEarlierVersionCreatedAsSuperuser() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			try (Connection superuser = TestDataFolder.connectAsSuperuser(postgres, folder);
					Statement statement = superuser.createStatement()) {
				statement.execute("alter database kartoteka owner to kartoteka");
				statement.execute("drop role kartoteka_program");
				statement.execute("""
						create table card (id bigint generated always as identity primary key, old serial, word text);
						create table part (id int) partition by range (id);
						create table part_one partition of part for values from (1) to (2);
						create sequence turn;
						create view words as select word from card;
						create schema "Other" create table listed (id int);
						create function word_of(card) returns text language sql as 'select $1.word';
						insert into card (word) values ('kept')""");
			}
		}
		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(ask(postgres, DATABASE_OWNER)).isEqualTo(postgres.username());
			assertThat(ask(postgres, "select word_of(card) from card")).isEqualTo("kept");
			execute(postgres, "alter table part_one add check (id = 1)");
			execute(postgres, """
					drop function word_of; drop view words; drop sequence turn; drop table card, part;
					drop schema "Other" cascade""");
		}
	}

	@Test
	void stopsTheServerThatAKilledProgramLeftBehind() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		long leftBehind = killedProgramLeavesServerBehind(folder);
		assertThat(programOf(leftBehind)).get().asString().endsWith("/postgres");

		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(programOf(leftBehind)).isEmpty();
			assertThat(ask(postgres, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void startsAfterProgramAndServerWereKilled() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		ProcessHandle server = ProcessHandle.of(killedProgramLeavesServerBehind(folder)).orElseThrow();
		assertThat(server.destroyForcibly()).isTrue();
		server.onExit().get();

		try (DataFolder held = DataFolder.open(folder); EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
			assertThat(ask(postgres, "select 1")).isEqualTo("1");
		}
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void closesQuietlyWhenASupervisorStoppedTheServerFirst(CapturedOutput output) throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (DataFolder held = DataFolder.open(folder)) {
			EmbeddedPostgres postgres = EmbeddedPostgres.start(held);
			ProcessHandle server = ProcessHandle.of(TestDataFolder.serverNumber(folder)).orElseThrow();
			server.destroy();
			server.onExit().get();

			postgres.close();

			assertThat(output).doesNotContain("does not stop");
		}
	}

	@Test
	void startsWhenAnotherProcessHasGotTheDeadServersNumber() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (DataFolder held = DataFolder.open(folder)) {
			EmbeddedPostgres.start(held).close();
			Files.writeString(folder.resolve("postgresql/postmaster.pid"),
					ProcessHandle.current().pid() + "\n" + folder.resolve("postgresql") + "\n1\n5432\n\n127.0.0.1\n");

			try (EmbeddedPostgres postgres = EmbeddedPostgres.start(held)) {
				assertThat(ask(postgres, "select 1")).isEqualTo("1");
			}
		}
	}

	@Test
	void refusesAFolderThatAnotherProcessUses() throws Exception {
		Path folder = TestDataFolder.withDatabaseIn(this.parent);
		try (ChildProcess other = ChildProcess.run(ServerHolder.class, Map.of(), folder.toString())) {
			other.awaitOutput("ready");

			assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> DataFolder.open(folder))
				.withMessageContaining("in use by another Kartoteka process");

			other.kill();
			DataFolder held = DataFolder.open(folder);
			EmbeddedPostgres.start(held).close();
			held.close();
		}
	}

	@Test
	void cleansUpAfterAnInterruptedFirstStart() throws Exception {
		Path folder = TestDataFolder.in(this.parent);
		Path draft = Files.createDirectory(folder.resolve("postgresql.new-123"));
		Files.writeString(draft.resolve("PG_VERSION"), "18");

		try (DataFolder held = DataFolder.open(folder)) {
			EmbeddedPostgres.start(held).close();
		}

		assertThat(folder).isDirectoryNotContaining("glob:**.new*");
	}

	private static long killedProgramLeavesServerBehind(Path folder) throws Exception {
		try (ChildProcess program = ChildProcess.run(ServerHolder.class, Map.of(), folder.toString())) {
			program.awaitOutput("ready").kill();
		}
		return TestDataFolder.serverNumber(folder);
	}

	// A dead process may stay in the list until someone asks for its exit code, but
	// without a program.
	private static Optional<String> programOf(long process) {
		return ProcessHandle.of(process).flatMap((handle) -> handle.info().command());
	}

	private static String permissions(Path folder, String file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
	}

	private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = connect(postgres)) {
			return ask(connection, sql);
		}
	}

	private static String ask(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			assertThat(result.next()).isTrue();
			return result.getString(1);
		}
	}

	private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
		return DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
	}

}
