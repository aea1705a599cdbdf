package dev.kartoteka.adapter.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How the migrations hand the tables to Citus. Its functions are replaced by some that
 * record their calls and check what Citus would refuse.
 */
@Tag("slow")
class CitusTablesTest {

	private static final String FOREIGN_KEYS = """
			select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
			from pg_constraint
			where contype = 'f'
			order by 1""";

	private final TestPostgres.Database database = TestPostgres.emptyDatabase();

	private final Connection connection;

	private final JdbcTemplate jdbc;

	CitusTablesTest() throws SQLException {
		this.connection = this.database.connect();
		this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(this.connection, true));
	}

	@BeforeEach
	void migrateWithoutCitus() throws Exception {
		Migrations.run(this.connection);
	}

	@AfterEach
	void drop() throws SQLException {
		this.connection.close();
		this.database.drop();
	}

	@Test
	void areInTheirGroupsOnceCitusIsThere() throws Exception {
		List<String> foreignKeys = list(FOREIGN_KEYS);
		addCitus();
		Migrations.run(this.connection);

		assertThat(tables("distribution_column is null")).isEqualTo(TableGroup.REFERENCE.tables());
		assertThat(tables("distribution_column = 'organization_id'")).isEqualTo(TableGroup.BY_ORGANIZATION.tables());
		assertThat(tables("distribution_column is not null and colocated_with is null")).hasSize(1);
		assertThat(list(FOREIGN_KEYS)).isEqualTo(foreignKeys);
	}

	@Test
	void waitForCitusAndAreDeclaredOnce() throws Exception {
		assertThat(list("select id from databasechangelog where id = 'citus-tables'")).isEmpty();
		addCitus();
		Migrations.run(this.connection);
		Migrations.run(this.connection);
		assertThat(list("select id from databasechangelog where id = 'citus-tables'")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					create trigger planted before update on place for each row execute function suppress_redundant_updates_trigger() | place has triggers
					create unique index planted on client_card (client_id) | planted of client_card does not contain organization_id
					alter table account add column role_id bigint constraint planted references role | planted of the reference table account refers to role
					alter table client_card add column session_id bigint constraint planted references session | planted of client_card refers to session
					create table planted (organization_id bigint, id bigint, constraint planted foreign key (organization_id, id) references client_card) | planted refers to the distributed table client_card from planted
					alter table client_card add constraint planted foreign key (organization_id) references organization on delete set null | planted would set organization_id of client_card to null
					alter table change rename column organization_id to organization | change has no column organization_id
					""")
	void areRefusedWhereCitusWouldRefuseThem(String planted, String refusal) {
		this.jdbc.execute(planted);
		addCitus();
		assertThatThrownBy(() -> Migrations.run(this.connection)).hasMessageContaining(refusal);
		assertThat(list("select name::text from citus_table")).isEmpty();
	}

	private void addCitus() {
		try {
			this.jdbc
				.execute(new ClassPathResource("citus.sql", getClass()).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Set<String> tables(String condition) {
		return new TreeSet<>(list("select name::text from citus_table where " + condition));
	}

	private List<String> list(String sql) {
		return this.jdbc.query(sql, (row, _) -> row.getString(1));
	}

}
