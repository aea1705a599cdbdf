package dev.kartoteka.bootstrap.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.kartoteka.bootstrap.fault.FaultLog;

import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PatientDataSourceTest {

	private static final Connection CONNECTION = (Connection) Proxy.newProxyInstance(
			PatientDataSourceTest.class.getClassLoader(), new Class<?>[] { Connection.class }, (_, _, _) -> null);

	private int failures;

	private int evictions;

	private final DataSource patient = new PatientDataSource(new Database(), FaultLog::new, () -> this.evictions++);

	@Test
	void throwsIfTheDatabaseWasNeverThere() {
		this.failures = 1;
		assertThatExceptionOfType(SQLException.class).isThrownBy(this.patient::getConnection).withMessage("gone");
	}

	@Test
	void waitsUntilTheDatabaseIsBack() throws SQLException {
		this.patient.getConnection();
		this.failures = 3;
		assertThat(this.patient.getConnection()).isSameAs(CONNECTION);
		this.failures = 2;
		assertThat(this.patient.getConnection("user", "password")).isSameAs(CONNECTION);
		assertThat(this.failures).isZero();
	}

	@Test
	void evictsTheOtherConnectionsWhenTheDatabaseIsBack() throws SQLException {
		this.patient.getConnection();
		assertThat(this.evictions).isZero();
		this.failures = 2;
		this.patient.getConnection();
		this.patient.getConnection();
		assertThat(this.evictions).isOne();
	}

	@Test
	void stopsWaitingWhenThePoolCloses() throws Exception {
		this.patient.getConnection();
		this.failures = Integer.MAX_VALUE;
		Thread adder = Thread.ofVirtual()
			.start(() -> assertThatExceptionOfType(SQLException.class).isThrownBy(this.patient::getConnection));
		assertThat(adder.join(Duration.ofMillis(200))).isFalse();
		adder.interrupt();
		assertThat(adder.join(Duration.ofSeconds(60))).isTrue();
	}

	private final class Database extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			if (PatientDataSourceTest.this.failures > 0) {
				PatientDataSourceTest.this.failures--;
				throw new SQLException("gone");
			}
			return CONNECTION;
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
