package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.adapter.persistence.TestPostgres.Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("slow")
class TestPostgresTest {

	private static final Server CONTAINER = new Server("container", 1, "postgres", "postgres");

	private static final Server EMBEDDED = new Server("embedded", 2, "postgres", "postgres");

	private final List<String> lines = new ArrayList<>();

	@Test
	void givesEveryCallerAnEmptyDatabaseWithoutTheLocaleOfTheMachine() throws SQLException {
		Database one = TestPostgres.freshDatabase();
		Database other = TestPostgres.freshDatabase();

		execute(one, "create table only_here (id int)");

		assertThat(ask(other, "select count(*) from pg_class where relname = 'only_here'")).isEqualTo("0");
		assertThat(ask(one, "select lower('ЖЕ')")).isEqualTo("же");
	}

	@Test
	void splitsTablesByOrganizationIfThatIsWanted() throws SQLException {
		boolean wanted = "true".equals(System.getenv("KARTOTEKA_TEST_PARTITIONS"));
		String partitioned = "select count(*) from pg_class where relkind = 'p'";
		assertThat(ask(TestPostgres.freshDatabase(), partitioned))
			.isEqualTo(wanted ? String.valueOf(TableGroup.BY_ORGANIZATION.tables().size()) : "0");
		assertThat(ask(TestPostgres.emptyDatabase(), partitioned)).isEqualTo("0");
	}

	@Test
	void copiesAPreparedDatabase() throws SQLException {
		Database one = TestPostgres.copyOf("with_table",
				(database) -> execute(database, "create table copied (id int)"));
		Database other = TestPostgres.copyOf("with_table", (database) -> {
			throw new AssertionError("prepared twice");
		});

		execute(one, "insert into copied values (1)");

		assertThat(ask(one, "select count(*) from copied")).isEqualTo("1");
		assertThat(ask(other, "select count(*) from copied")).isEqualTo("0");
	}

	@Test
	void takesTheContainerIfItStarts() {
		assertThat(start(null, () -> CONTAINER)).isEqualTo(CONTAINER);
		assertThat(this.lines).containsExactly("Tests run on PostgreSQL from the container postgres:18-alpine");
	}

	@Test
	void takesTheEmbeddedBinariesAndSaysInOneLineWhyThereIsNoContainer() {
		assertThat(start(null, TestPostgresTest::fail)).isEqualTo(EMBEDDED);
		assertThat(this.lines).containsExactly(
				"Tests run on PostgreSQL from the embedded binaries. No container of postgres:18-alpine can be had");
	}

	@Test
	void asksNoDockerEngineWhenTheEmbeddedBinariesAreForced() {
		assertThat(start("embedded", () -> {
			throw new AssertionError("asked");
		})).isEqualTo(EMBEDDED);
	}

	@Test
	void failsWhenTheForcedContainerDoesNotStart() {
		assertThatIllegalStateException().isThrownBy(() -> start("docker", TestPostgresTest::fail))
			.withMessageContaining(PostgresContainer.IMAGE);
		assertThatIllegalStateException().isThrownBy(() -> start("podman", TestPostgresTest::fail))
			.withMessageContaining("podman");
		assertThat(this.lines).isEmpty();
	}

	private Server start(@Nullable String choice, Supplier<Server> container) {
		return TestPostgres.start(choice, container, () -> EMBEDDED, this.lines::add);
	}

	private static Server fail() {
		throw new IllegalStateException("No container of postgres:18-alpine can be had");
	}

	private static void execute(Database database, String sql) {
		try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String ask(Database database, String sql) throws SQLException {
		try (Connection connection = database.connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
