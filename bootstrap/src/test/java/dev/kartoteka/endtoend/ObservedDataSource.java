package dev.kartoteka.endtoend;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells each call of its connections before it is made. */
class ObservedDataSource extends DelegatingDataSource {

	private final BiConsumer<String, Object @Nullable []> observer;

	/**
	 * Observes a data source.
	 * @param observer takes the name of the method and the arguments, null for none
	 */
	ObservedDataSource(DataSource dataSource, BiConsumer<String, Object @Nullable []> observer) {
		super(dataSource);
		this.observer = observer;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(_, method, arguments) -> {
					this.observer.accept(method.getName(), arguments);
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
