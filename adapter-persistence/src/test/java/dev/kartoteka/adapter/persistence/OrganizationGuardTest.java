package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which statements the data source of all tests in this module rejects. */
class OrganizationGuardTest {

	@ParameterizedTest
	@ValueSource(strings = { "select * from client_card where id = ?",
			"select organization_id, id from client_card where id = ?",
			"delete from card_credential where client_id = ?", "update client_card set phone = ? where id = ?",
			"select from organization o join change c on c.at > now()",
			"with gone as (delete from client_card_word where card_id = ?) select 1",
			"insert into change (id, at) values (1, now())", "select from organization o, client_card c where c.id = ?",
			"select from only public.client_card where id = ?", "delete from \"change\" where id = ?",
			"select from (client_card c cross join organization o) where o.id = ?",
			"update client_card set organization_id = ? where id = ?", "update client_card set organization_id = ?",
			"select * from client_card where organization_id > ?",
			"select * from client_card where (organization_id, id) > (?, ?)",
			"with found (organization_id, id) as (select 1, 2) update client_card c set phone = '' from found where c.id = found.id",
			"delete from client_card_word where organization_id between ? and ?" })
	void rejectsStatementsThatLeaveTheOrganization(String sql) {
		assertThat(OrganizationGuard.isViolation(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"select from client_card c join client_card_directory d on d.id = c.id where c.organization_id = ?",
			"select (select count(*) from session), (select count(*) from change where organization_id = 0)",
			"delete from session_credential where credential_id in (select id from card_credential where organization_id = ?)",
			"insert into client_card_directory (id) select id from client_card where organization_id = ?",
			"update client_card set image = 'a' from image where organization_id = ?",
			"select from client_card c join only public.session s on s.id = c.id where c.organization_id = ?" })
	void rejectsStatementsThatAlsoNeedALocalTable(String sql) {
		assertThat(OrganizationGuard.isViolation(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select id from client_card where organization_id = any (?) for update",
			"select id from change where organization_id in (1, 2) for no key update skip locked",
			"with locked as (select id from card_credential where (organization_id, id) > (?, ?) for key share) select 1",
			"select c.id from organization o join client_card c on c.organization_id = o.id for share" })
	void rejectsLocksInSeveralOrganizations(String sql) {
		assertThat(OrganizationGuard.isViolation(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"select from client c left join card_credential p on p.client_id = c.id and p.organization_id = ?",
			"select from organization o left outer join client_card c on c.organization_id = o.id where o.id = ?" })
	void rejectsOuterJoinsThatReadWholeTables(String sql) {
		assertThat(OrganizationGuard.isViolation(sql)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * from client_card where organization_id = ? and id = ?",
			"select from card_credential p left join client_card k on k.organization_id = p.organization_id where p.organization_id = ?",
			"select id from client_card where organization_id = ? and id = any (?) for update",
			"select id from session where id = ? for update",
			"select id from client_card where (organization_id, id) in (select 1, 2)",
			"select id from organization where description = 'client_card'",
			"update client_card set phone = ? where organization_id = ? and id = ?",
			"delete from client_card_word where organization_id in (select 1)",
			"insert into change (organization_id, id, at) values (1, 1, now())",
			"select * from client_card_directory where id = ?", "select * from client where id = ?",
			"vacuum (analyze) client_card" })
	void acceptsOthers(String sql) {
		assertThat(OrganizationGuard.isViolation(sql)).isFalse();
	}

	@Test
	@Tag("slow")
	void watchesTheStatementsOfTheProgramAndNotThoseOfTests() throws SQLException {
		TestStore store = TestStore.empty();
		String sql = "select count(*) from client_card";
		assertThat(store.jdbc().queryForObject(sql, Long.class)).isZero();
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> store.bean(AutocommitQueries.class).list(sql, (_) -> true))
			.withMessageContaining(sql);
		try (Connection connection = store.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> statement.executeQuery(sql));
		}
	}

}
