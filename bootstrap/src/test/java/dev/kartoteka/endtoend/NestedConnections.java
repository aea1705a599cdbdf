package dev.kartoteka.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Records every thread that takes a connection from the pool while it holds one. Such
 * threads would wait for each other when the pool is exhausted.
 */
final class NestedConnections implements BeanPostProcessor {

	private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

	private final Set<String> found = new ConcurrentSkipListSet<>();

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof HikariDataSource pool) ? new WatchedPool(pool) : bean;
	}

	/** Returns the calls that were nested, by the methods of the program in them. */
	Set<String> found() {
		return this.found;
	}

	private static String caller() {
		return StackWalker.getInstance()
			.walk((frames) -> frames.filter((frame) -> frame.getClassName().startsWith("dev.kartoteka"))
				.filter((frame) -> !frame.getClassName().contains("NestedConnections"))
				.map((frame) -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName())
				.filter((frame) -> !frame.contains("$$"))
				.limit(6)
				.collect(Collectors.joining(" < ")));
	}

	private void count(int more) {
		this.held.set(this.held.get() + more);
	}

	private final class WatchedPool extends ObservedDataSource {

		private WatchedPool(HikariDataSource pool) {
			super(pool, (method, _) -> {
				if (method.equals("close")) {
					count(-1);
				}
			});
		}

		@Override
		public Connection getConnection() throws SQLException {
			if (NestedConnections.this.held.get() > 0) {
				NestedConnections.this.found.add(caller());
			}
			Connection connection = super.getConnection();
			count(1);
			return connection;
		}

	}

}
