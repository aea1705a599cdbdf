package dev.kartoteka.domain.ports;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.clientcardimport.ClientCardImportRepository;
import dev.kartoteka.domain.code.PhoneCodeStore;
import dev.kartoteka.domain.idempotency.IdempotencyStore;

/**
 * Runs each call of a port as one statement: others go first or afterwards, but not in
 * between. A statement that meets a lock has changed nothing. It starts again when the
 * lock is free, and sees what was committed meanwhile.
 */
final class Statements implements InvocationHandler {

	/** Like all readers, these use a connection of their own. */
	private static final Map<Class<?>, Set<String>> INDEPENDENT = Map.of(IdempotencyStore.class,
			Set.of("reserve", "release", "removeExpired"), PhoneCodeStore.class,
			Set.of("put", "tryOut", "removeExpired"), ClientCardImportRepository.class, Set.of("takeNext"));

	private final Object fake;

	private final InMemoryDatabase database;

	private final Turns turns;

	private Statements(Object fake, InMemoryDatabase database, Turns turns) {
		this.fake = fake;
		this.database = database;
		this.turns = turns;
	}

	static <P> P inTurns(Class<P> port, P fake, InMemoryDatabase database, Turns turns) {
		return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] { port },
				new Statements(fake, database, turns)));
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
		this.turns.beforeCall(method);
		Supplier<@Nullable Object> statement = () -> whenUnlocked(method, arguments);
		return isIndependent(method) ? this.database.inNewTransaction(statement)
				: this.database.inTransaction(statement);
	}

	private static boolean isIndependent(Method method) {
		Class<?> port = method.getDeclaringClass();
		return port.getSimpleName().endsWith("Reader")
				|| INDEPENDENT.getOrDefault(port, Set.of()).contains(method.getName());
	}

	private @Nullable Object whenUnlocked(Method method, Object @Nullable [] arguments) {
		while (true) {
			Runnable undoing = this.database.savepoint();
			try {
				return call(method, arguments);
			}
			catch (LockHeld held) {
				undoing.run();
				this.turns.await(() -> !this.database.isOpen(held.holder()));
			}
		}
	}

	private @Nullable Object call(Method method, Object @Nullable [] arguments) {
		try {
			return method.invoke(this.fake, arguments);
		}
		catch (InvocationTargetException ex) {
			switch (ex.getCause()) {
				case RuntimeException failure -> throw failure;
				case Error failure -> throw failure;
				case null, default -> throw new IllegalStateException(ex);
			}
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
