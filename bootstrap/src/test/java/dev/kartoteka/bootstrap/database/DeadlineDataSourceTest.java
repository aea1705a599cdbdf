package dev.kartoteka.bootstrap.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.kartoteka.adapter.web.ResponseDeadline;

import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(60)
class DeadlineDataSourceTest {

	private static final Duration POOL_TIMEOUT = Duration.ofSeconds(10);

	private final CountDownLatch free = new CountDownLatch(1);

	private final CountDownLatch returned = new CountDownLatch(1);

	private final Connection connection = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
			new Class<?>[] { Connection.class }, (_, method, _) -> {
				if (method.getName().equals("close")) {
					this.returned.countDown();
				}
				return null;
			});

	private final DeadlineDataSource pool = new DeadlineDataSource(new Pool(), POOL_TIMEOUT);

	@Test
	void givesAConnectionThatComesInTime() throws SQLException {
		this.free.countDown();
		assertThat(this.pool.getConnection()).isSameAs(this.connection);
		try (ResponseDeadline _ = ResponseDeadline.begin(Duration.ofMinutes(1), Duration.ZERO, () -> false)) {
			assertThat(this.pool.getConnection()).isSameAs(this.connection);
		}
	}

	@Test
	void endsTheWaitAtTheDeadlineAndGivesALateConnectionBack() throws InterruptedException {
		try (ResponseDeadline _ = ResponseDeadline.begin(Duration.ofMillis(100), Duration.ZERO, () -> false)) {
			assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(this.pool::getConnection);
			assertThat(ResponseDeadline.atMost(POOL_TIMEOUT)).isZero();
			assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(this.pool::getConnection);
		}
		this.free.countDown();
		this.returned.await();
	}

	@Test
	void waitsWithoutADeadlineOnceTheResponseHasBegun() throws SQLException {
		try (ResponseDeadline _ = ResponseDeadline.begin(Duration.ZERO, Duration.ZERO, () -> true)) {
			this.free.countDown();
			assertThat(this.pool.getConnection()).isSameAs(this.connection);
		}
	}

	@Test
	void countsNothingThatWasReceived() {
		try (ResponseDeadline _ = ResponseDeadline.begin(Duration.ZERO, Duration.ZERO, () -> false)) {
			ResponseDeadline.postpone(Duration.ofMinutes(1));
			assertThat(ResponseDeadline.atMost(POOL_TIMEOUT)).isEqualTo(POOL_TIMEOUT);
		}
		try (ResponseDeadline _ = ResponseDeadline.begin(Duration.ofMinutes(1), Duration.ZERO, () -> false)) {
			ResponseDeadline.postpone(Duration.ofMinutes(-1));
			assertThat(ResponseDeadline.atMost(POOL_TIMEOUT)).isZero();
			ResponseDeadline.restart();
			assertThat(ResponseDeadline.atMost(POOL_TIMEOUT)).isEqualTo(POOL_TIMEOUT);
		}
	}

	private final class Pool extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			try {
				DeadlineDataSourceTest.this.free.await();
				return DeadlineDataSourceTest.this.connection;
			}
			catch (InterruptedException ex) {
				throw new SQLException(ex);
			}
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
