package dev.kartoteka.bootstrap.database;

import java.util.function.Supplier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;

import dev.kartoteka.bootstrap.fault.FaultLog;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the connection pool connect through a {@link PatientDataSource}, and through a
 * pooler in transaction mode if there is one: no prepared statements, since the next
 * transaction runs in another session, and no startup options, which poolers refuse or
 * ignore.
 */
final class PatientPool implements BeanPostProcessor {

	private final Supplier<FaultLog> faultLog;

	private final boolean pooler;

	/**
	 * Creates the processor.
	 * @param pooler whether there is a pooler between the program and the database
	 */
	PatientPool(Supplier<FaultLog> faultLog, boolean pooler) {
		this.faultLog = faultLog;
		this.pooler = pooler;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			if (this.pooler) {
				prepareForPooler(pool);
			}
			DriverDataSource database = new DriverDataSource(pool.getJdbcUrl(), pool.getDriverClassName(),
					pool.getDataSourceProperties(), pool.getUsername(), pool.getPassword());
			pool.setDataSource(new PatientDataSource(database, this.faultLog,
					() -> pool.getHikariPoolMXBean().softEvictConnections()));
		}
		return bean;
	}

	static void prepareForPooler(HikariConfig pool) {
		pool.getDataSourceProperties().remove("options");
		pool.addDataSourceProperty("prepareThreshold", "0");
	}

}
