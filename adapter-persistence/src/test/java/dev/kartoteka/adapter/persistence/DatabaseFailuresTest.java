package dev.kartoteka.adapter.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kartoteka.adapter.persistence.TestPostgres.Database;
import dev.kartoteka.adapter.persistence.shared.AutocommitQueries;
import dev.kartoteka.adapter.persistence.shared.Row;
import dev.kartoteka.domain.clientcard.ClientCard;
import dev.kartoteka.domain.clientcard.ClientCardFilter;
import dev.kartoteka.domain.clientcard.ClientCardView;
import dev.kartoteka.domain.organization.OrganizationId;
import dev.kartoteka.domain.ports.Fixtures;
import dev.kartoteka.domain.ports.RunningTime;
import dev.kartoteka.domain.shared.PasswordHash;
import dev.kartoteka.domain.shared.Unavailable;

import org.springframework.jdbc.UncategorizedSQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchRuntimeException;

/** What becomes of a database that does not answer, met in earnest where possible. */
@Timeout(60)
@Tag("slow")
class DatabaseFailuresTest {

	private static final Database DATABASE = TestPostgres.freshDatabase();

	private static final TestStore STORE = TestStore.on(DATABASE, Fixtures.CLOCK,
			"spring.datasource.hikari.maximum-pool-size=2", "spring.datasource.hikari.connection-timeout=1000",
			"spring.datasource.hikari.data-source-properties.socketTimeout=4",
			"spring.datasource.hikari.data-source-properties.options=-c deadlock_timeout=50 -c lock_timeout=600"
					+ " -c statement_timeout=2000");

	private final Fixtures fixtures = new Fixtures(STORE);

	private OrganizationId organization = new OrganizationId(0);

	@BeforeEach
	void foundAnOrganization() throws SQLException {
		clear();
		this.organization = this.fixtures.anOrganization(this.fixtures.anAccount("alice"));
	}

	/** Not through the pool, since its limits are low. */
	private static void clear() throws SQLException {
		try (Connection connection = DATABASE.connect()) {
			execute("""
					do $$ begin
						execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
							where schemaname = current_schema() and tablename not like 'databasechangelog%');
					end $$""", connection);
		}
	}

	@AfterAll
	static void close() {
		STORE.close();
	}

	@Test
	void isUnavailableWhenNoConnectionIsFreeInTime() throws SQLException {
		try (Connection first = STORE.dataSource().getConnection();
				Connection second = STORE.dataSource().getConnection()) {
			execute("select 1", first);
			execute("select 1", second);
			assertThatExceptionOfType(Unavailable.class)
				.isThrownBy(() -> STORE.clientReader().withPhone(Fixtures.aPhone()))
				.satisfies((refusal) -> assertThat(refusal.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
			assertThat(failureOf(() -> this.fixtures.aDistrict("Арбат"))).isInstanceOf(Unavailable.class);
		}
		assertThat(this.fixtures.aDistrict("Арбат")).isNotNull();
	}

	@Test
	void isUnavailableWhenAStatementTakesTooLong() throws Exception {
		RunningTime.withoutPauses(() -> assertThatExceptionOfType(Unavailable.class)
			.isThrownBy(() -> STORE.bean(AutocommitQueries.class).list("select pg_sleep(3)", (_) -> true))
			.havingRootCause()
			.satisfies((cause) -> assertThat(((SQLException) cause).getSQLState()).isEqualTo("57014")));
	}

	/** As behind a pooler: another client has prepared statements in the same session. */
	@Test
	void repeatsStatementsWhoseNameTheSessionHasAlready() throws SQLException {
		AutocommitQueries queries = STORE.bean(AutocommitQueries.class);
		try (Connection other = STORE.dataSource().getConnection()) {
			execute("select 1", other);
			assertAnswersOften("select ?::int + 1", queries);
			long latest = queries.one("select max(substr(name, 3)::int) from pg_prepared_statements", Row::number);
			for (long next = latest + 1; next < latest + 3; next++) {
				queries.change("do $$ begin execute 'prepare \"S_%d\" as select 0'; end $$".formatted(next));
			}
			assertThat(queries.one("select max(substr(name, 3)::int) from pg_prepared_statements", Row::number))
				.isEqualTo(latest + 2);
			assertAnswersOften("select 1 + ?::int", queries);
		}
	}

	/** The driver prepares a statement after some executions. */
	private static void assertAnswersOften(String sql, AutocommitQueries queries) {
		for (int i = 0; i < 10; i++) {
			assertThat(queries.one(sql, Row::number, 1)).isEqualTo(2);
		}
	}

	/** As on Citus, where a list can meet the move of its rows to another machine. */
	@Test
	void repeatsStatementsThatLoseADeadlock() {
		STORE.jdbc().execute("create sequence tries");
		STORE.jdbc().execute("""
				create function lost_twice() returns bigint language plpgsql as $$
				begin
					if nextval('tries') < 3 then
						raise exception 'lost' using errcode = 'deadlock_detected';
					end if;
					return currval('tries');
				end $$""");
		try {
			assertThat(STORE.bean(AutocommitQueries.class).one("select lost_twice()", Row::number)).isEqualTo(3);
		}
		finally {
			STORE.jdbc().execute("drop function lost_twice; drop sequence tries");
		}
	}

	@Test
	void isUnavailableWhenTheNetworkIsSilent() {
		assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> STORE.bean(AutocommitQueries.class)
			.list("select set_config('statement_timeout', '0', false), pg_sleep(6)", (_) -> true));
		assertThat(this.fixtures.aDistrict("Арбат")).isNotNull();
	}

	@Test
	void isUnavailableWhenALockIsNotFreedInTime() throws SQLException {
		ClientCard card = this.fixtures.aClientCard().of(this.organization);
		try (Connection other = DATABASE.connect()) {
			other.setAutoCommit(false);
			execute("select from client_card where id = " + card.id().value() + " for update", other);
			assertThat(failureOf(() -> change(card))).isInstanceOf(Unavailable.class);
			assertThat(STORE.card(card.id(), this.organization)).isPresent();
			execute("lock client", other);
			assertThatExceptionOfType(Unavailable.class)
				.isThrownBy(() -> STORE.clientReader().withPhone(Fixtures.aPhone()));
		}
	}

	@Test
	void isUnavailableWhenTheDatabaseFailsInTheMiddleOfAList() throws SQLException {
		DemonstrationData.Size size = new DemonstrationData.Size(1, 1, 600, 0, 0);
		new DemonstrationData(DATABASE.dataSource()).loadMore(size, new PasswordHash("!"), (_, _, _) -> {
		});
		OrganizationId full = new OrganizationId(
				STORE.organizationReader().everyOrganization().all().findFirst().orElseThrow().id());
		Iterator<ClientCardView> cards = STORE.cardReader()
			.cards(full, new ClientCardFilter.Everything())
			.all()
			.iterator();
		for (int i = 0; i < 500; i++) {
			cards.next();
		}
		try (Connection other = DATABASE.connect()) {
			other.setAutoCommit(false);
			execute("lock client_card", other);
			assertThatExceptionOfType(Unavailable.class).isThrownBy(cards::next);
		}
	}

	@Test
	void isUnavailableWhenTheConnectionIsCutInATransaction() {
		RuntimeException failure = failureOf(() -> STORE.inTransaction(() -> {
			STORE.districts().nextId();
			try (Connection other = DATABASE.connect()) {
				execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
						+ " and state = 'idle in transaction'", other);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
			STORE.districts().nextId();
		}));
		assertThat(failure).isInstanceOf(Unavailable.class);
		assertThat(this.fixtures.aDistrict("Арбат")).isNotNull();
	}

	@Test
	void isWorthRetryingWhenTransactionsBlockEachOther() throws Exception {
		ClientCard first = this.fixtures.aClientCard().of(this.organization);
		ClientCard second = this.fixtures.aClientCard().of(this.organization);
		CyclicBarrier bothHoldOne = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<RuntimeException> one = threads.submit(() -> failureOfChanging(first, second, bothHoldOne));
			Future<RuntimeException> other = threads.submit(() -> failureOfChanging(second, first, bothHoldOne));
			RuntimeException failure = (one.get() != null) ? one.get() : other.get();
			assertThat(DatabaseFailures.isWorthRetrying(failure)).isTrue();
			assertThat(DatabaseFailures.translate(failure)).isInstanceOf(Unavailable.class);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "08000", "08001", "08003", "08006", "53000", "53100", "53300", "57014", "57P01", "57P02",
			"57P03", "57P05", "55P03", "25P03", "25P04", "25006" })
	void isUnavailableForAWhileInTheseStates(String state) {
		RuntimeException failure = new IllegalStateException(new SQLException("", state));
		assertThat(DatabaseFailures.translate(failure)).isInstanceOf(Unavailable.class).hasCause(failure);
		assertThat(DatabaseFailures.isWorthRetrying(failure)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "40001", "40P01", "23503" })
	void isWorthRetryingInTheseStates(String state) {
		RuntimeException failure = new IllegalStateException(new SQLException("", state));
		assertThat(DatabaseFailures.isWorthRetrying(failure)).isTrue();
		assertThat(DatabaseFailures.isWorthRetrying(DatabaseFailures.translate(failure))).isTrue();
	}

	@Test
	void isUnavailableForAWhileWhenThePoolIs() {
		RuntimeException failure = new IllegalStateException(new SQLTransientConnectionException("time-out"));
		assertThat(DatabaseFailures.translate(failure)).isInstanceOf(Unavailable.class);
	}

	@Test
	void leavesOtherFailuresAlone() {
		RuntimeException mistake = new IllegalStateException("a mistake");
		assertThat(DatabaseFailures.translate(mistake)).isSameAs(mistake);
		RuntimeException broken = new IllegalStateException(new SQLException("", "23505"));
		assertThat(DatabaseFailures.translate(broken)).isSameAs(broken);
		RuntimeException stateless = new IllegalStateException(new SQLException("no state"));
		assertThat(DatabaseFailures.translate(stateless)).isSameAs(stateless);
		Unavailable unavailable = new Unavailable("", Duration.ofSeconds(1));
		assertThat(DatabaseFailures.translate(unavailable)).isSameAs(unavailable);
		assertThatExceptionOfType(UncategorizedSQLException.class)
			.isThrownBy(() -> STORE.bean(AutocommitQueries.class).list("select mistake", (_) -> true));
	}

	private static void change(ClientCard card) {
		STORE.inTransaction(() -> assertThat(STORE.cards().findForChange(card.organization(), card.id())).isPresent());
	}

	/** As bootstrap does around a use case. */
	private static RuntimeException failureOf(Runnable work) {
		return DatabaseFailures.translate(catchRuntimeException(work::run));
	}

	private static RuntimeException failureOfChanging(ClientCard first, ClientCard second, CyclicBarrier between) {
		return catchRuntimeException(() -> STORE.inTransaction(() -> {
			// The deadlock has to be found before the wait for a lock is given up.
			STORE.jdbc().execute("set local lock_timeout = 0");
			STORE.jdbc().execute("set local statement_timeout = 0");
			assertThat(STORE.cards().findForChange(first.organization(), first.id())).isPresent();
			try {
				between.await();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
			assertThat(STORE.cards().findForChange(second.organization(), second.id())).isPresent();
		}));
	}

	private static void execute(String sql, Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
