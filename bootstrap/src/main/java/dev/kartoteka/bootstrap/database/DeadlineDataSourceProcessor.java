package dev.kartoteka.bootstrap.database;

import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.core.Ordered;

/**
 * Puts a {@link DeadlineDataSource} around the connection pool, inside of the proxy by
 * which Spring Boot takes connections late.
 */
class DeadlineDataSourceProcessor implements BeanPostProcessor, Ordered {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource dataSource) ? withDeadline(dataSource) : bean;
	}

	private static DataSource withDeadline(DataSource dataSource) {
		HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariConfigMXBean.class,
				HikariDataSource.class);
		return (pool != null) ? new DeadlineDataSource(dataSource, Duration.ofMillis(pool.getConnectionTimeout()))
				: dataSource;
	}

	/** Before Spring Boot's processor. */
	@Override
	public int getOrder() {
		return -1;
	}

}
