package dev.kartoteka.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import javax.sql.DataSource;

import dev.kartoteka.adapter.persistence.OrganizationGuard;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Fails each prepared statement that no single machine could answer if the cards were on
 * several, and records it for tests that do not see the failure.
 */
final class GuardedStatements implements BeanPostProcessor {

	private final Set<String> failed = new ConcurrentSkipListSet<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource dataSource) ? new GuardedDataSource(dataSource) : bean;
	}

	/** Returns why statements have failed. */
	Set<String> failed() {
		return this.failed;
	}

	private void check(String sql) {
		try {
			for (String one : sql.split("; ", -1)) {
				OrganizationGuard.check(one);
			}
		}
		catch (AssertionError ex) {
			this.failed.add(String.valueOf(ex.getMessage()));
			throw ex;
		}
	}

	private final class GuardedDataSource extends DelegatingDataSource {

		private GuardedDataSource(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
					(_, method, arguments) -> {
						if (method.getName().startsWith("prepare")) {
							check((String) arguments[0]);
						}
						try {
							return method.invoke(connection, arguments);
						}
						catch (InvocationTargetException ex) {
							throw ex.getCause();
						}
					});
		}

	}

}
