package dev.kartoteka.bootstrap.database;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/**
 * Puts a {@link DeadlineDataSource} around the connection pool, inside of the proxy by
 * which Spring Boot takes connections late.
 */
class DeadlineDataSourceProcessor implements BeanPostProcessor, Ordered {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource dataSource && isPool(dataSource))
				? new DeadlineDataSource(dataSource, timeoutOf(dataSource)) : bean;
	}

	private static boolean isPool(DataSource dataSource) {
		try {
			return dataSource.isWrapperFor(HikariDataSource.class);
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static Duration timeoutOf(DataSource pool) {
		try {
			return Duration.ofMillis(pool.unwrap(HikariDataSource.class).getConnectionTimeout());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The connection pool does not tell its timeout", ex);
		}
	}

	/** Before Spring Boot's processor. */
	@Override
	public int getOrder() {
		return -1;
	}

}
