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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Writes down every statement that goes through a data source, and fails those of the
 * program that leave their organization.
 */
public final class StatementLog {

	private final ThreadLocal<Boolean> nextIsPermitted = ThreadLocal.withInitial(() -> false);

	private final List<ByThread> statements = Collections.synchronizedList(new ArrayList<>());

	/** The statements that the work executes in its thread, but none of other threads. */
	public List<Executed> during(Runnable work) {
		this.statements.clear();
		work.run();
		return List.copyOf(this.statements)
			.stream()
			.filter((executed) -> executed.by().equals(Thread.currentThread()))
			.map(ByThread::statement)
			.toList();
	}

	/** Does not check the next statement of this thread, which a test makes itself. */
	void permitNext() {
		this.nextIsPermitted.set(true);
	}

	DataSource recorded(DataSource dataSource) {
		return proxy(DataSource.class, dataSource, (method, arguments) -> {
			Object result = method.invoke(dataSource, arguments);
			return (result instanceof Connection connection) ? recorded(connection) : result;
		});
	}

	private Connection recorded(Connection connection) {
		return proxy(Connection.class, connection, (method, arguments) -> {
			Object result = method.invoke(connection, arguments);
			return switch (result) {
				case PreparedStatement statement when arguments != null ->
					recorded(PreparedStatement.class, statement, (String) arguments[0]);
				case Statement statement -> recorded(Statement.class, statement, "");
				case null, default -> result;
			};
		});
	}

	private <S extends Statement> S recorded(Class<S> type, S statement, String prepared) {
		Map<Integer, Object> parameters = new TreeMap<>();
		return proxy(type, statement, (method, arguments) -> {
			if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
				parameters.put((Integer) arguments[0], valueSetBy(method, arguments));
			}
			if (method.getName().startsWith("execute")) {
				String sql = (arguments == null) ? prepared : (String) arguments[0];
				add(sql, List.copyOf(parameters.values()));
			}
			return method.invoke(statement, arguments);
		});
	}

	private static Object valueSetBy(Method method, @Nullable Object[] arguments) {
		@Nullable Object value = method.getName().equals("setNull") ? null : arguments[1];
		return (value == null) ? Optional.empty() : value;
	}

	/** Several that are sent at once are several. */
	private void add(String sql, List<Object> parameters) {
		int first = 0;
		boolean permitted = this.nextIsPermitted.get();
		this.nextIsPermitted.set(false);
		for (String one : sql.split("; ", -1)) {
			if (!permitted) {
				OrganizationGuard.check(one);
			}
			int after = Math.min(first + (int) one.chars().filter((c) -> c == '?').count(), parameters.size());
			this.statements
				.add(new ByThread(Thread.currentThread(), new Executed(one, parameters.subList(first, after))));
			first = after;
		}
	}

	private static <T> T proxy(Class<T> type, T target, Call call) {
		InvocationHandler handler = (_, method, arguments) -> {
			try {
				return call.make(method, arguments);
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return type.cast(Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** A statement, and the values for its parameters; null is an empty optional. */
	public record Executed(String sql, List<Object> parameters) {

	}

	private record ByThread(Thread by, Executed statement) {

	}

	@FunctionalInterface
	private interface Call {

		@Nullable Object make(Method method, Object @Nullable [] arguments) throws Exception;

	}

}
