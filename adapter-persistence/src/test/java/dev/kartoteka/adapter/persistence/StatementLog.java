package dev.kartoteka.adapter.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/**
 * Writes down every statement that goes through a data source, and counts its
 * connections.
 */
public final class StatementLog {

	private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

	private final AtomicInteger connectionsInUse = new AtomicInteger();

	/** The statements that the work executes. */
	public List<String> during(Runnable work) {
		this.statements.clear();
		work.run();
		return List.copyOf(this.statements);
	}

	/** How many connections are held at the moment. */
	public int connectionsInUse() {
		return this.connectionsInUse.get();
	}

	DataSource recorded(DataSource dataSource) {
		return proxy(DataSource.class, dataSource, (method, arguments) -> {
			Object result = method.invoke(dataSource, arguments);
			return (result instanceof Connection connection) ? recorded(connection) : result;
		});
	}

	private Connection recorded(Connection connection) {
		this.connectionsInUse.incrementAndGet();
		return proxy(Connection.class, connection, (method, arguments) -> {
			if (method.getName().equals("close") && !connection.isClosed()) {
				this.connectionsInUse.decrementAndGet();
			}
			Object result = method.invoke(connection, arguments);
			return switch (result) {
				case PreparedStatement statement -> recorded(PreparedStatement.class, statement, (String) arguments[0]);
				case Statement statement -> recorded(Statement.class, statement, "");
				case null, default -> result;
			};
		});
	}

	private <S extends Statement> S recorded(Class<S> type, S statement, String sql) {
		return proxy(type, statement, (method, arguments) -> {
			if (method.getName().startsWith("execute")) {
				this.statements.add((arguments != null && arguments.length > 0) ? (String) arguments[0] : sql);
			}
			return method.invoke(statement, arguments);
		});
	}

	private static <T> T proxy(Class<T> type, T target, Call call) {
		InvocationHandler handler = (_, method, arguments) -> {
			try {
				return call.make(method, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		};
		return type.cast(Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] { type }, handler));
	}

	@FunctionalInterface
	private interface Call {

		Object make(Method method, Object[] arguments) throws Exception;

	}

}
