package dev.kartoteka.bootstrap.trace;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import javax.sql.DataSource;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Makes a span of each statement. It has the text of the statement, whose values are
 * parameters, which are left out.
 */
final class TracedDataSource extends DelegatingDataSource {

	private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");

	private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");

	private final Tracer tracer;

	TracedDataSource(DataSource database, Tracer tracer) {
		super(database);
		this.tracer = tracer;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return proxy(Connection.class, (_, method, arguments) -> {
			Object result = invoke(method, connection, arguments);
			return (result instanceof Statement statement) ? traced(statement, method.getReturnType(), arguments)
					: result;
		});
	}

	/** The text is known when the statement is prepared, or when it is executed. */
	private Object traced(Statement statement, Class<?> type, Object @Nullable [] prepared) {
		return proxy(type, (_, method, arguments) -> {
			if (!method.getName().startsWith("execute")) {
				return invoke(method, statement, arguments);
			}
			Object[] texts = (prepared != null) ? prepared : arguments;
			return execute(method, statement, arguments,
					(texts != null && texts.length > 0 && texts[0] instanceof String text) ? text : "batch");
		});
	}

	private @Nullable Object execute(Method method, Statement statement, Object @Nullable [] arguments, String text)
			throws Throwable {
		Span span = this.tracer.spanBuilder(text.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT))
			.setSpanKind(SpanKind.CLIENT)
			.setAttribute(SYSTEM, "postgresql")
			.setAttribute(TEXT, text)
			.startSpan();
		try {
			return invoke(method, statement, arguments);
		}
		catch (SQLException ex) {
			span.setStatus(StatusCode.ERROR, "SQL state " + ex.getSQLState());
			throw ex;
		}
		finally {
			span.end();
		}
	}

	private static @Nullable Object invoke(Method method, Object target, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	@SuppressWarnings("ReferenceEquality") // a proxy equals itself only
	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		InvocationHandler comparing = (proxy, method, arguments) -> method.getName().equals("equals")
				? proxy == arguments[0] : handler.invoke(proxy, method, arguments);
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, comparing));
	}

}
