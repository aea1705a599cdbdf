package dev.kartoteka.bootstrap.database;

import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import dev.kartoteka.bootstrap.fault.FaultLog;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets the connection pool connect through a {@link PatientDataSource}. */
final class PatientPool implements BeanPostProcessor {

	private final Supplier<FaultLog> faultLog;

	PatientPool(Supplier<FaultLog> faultLog) {
		this.faultLog = faultLog;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			DriverDataSource database = new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(),
					pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword());
			pool.setDataSource(new PatientDataSource(database, this.faultLog,
					() -> pool.getHikariPoolMXBean().softEvictConnections()));
		}
		return bean;
	}

}
