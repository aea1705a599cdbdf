package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * The driven ports of the store, in memory, for tests of use cases. Keeps the contracts
 * of the ports for one thread at a time: a transaction that fails is undone, but
 * transactions are not isolated from each other.
 * <p>
 * A fake is a class of this package with a constructor that takes an
 * {@link InMemoryDatabase}. It is found by itself, for every port that it implements.
 */
public final class InMemoryPorts implements DrivenPorts {

	private static final List<Class<?>> FAKES = PackageClasses.ofThisPackage().filter(InMemoryPorts::isFake).toList();

	private final InMemoryDatabase database;

	public InMemoryPorts() {
		this(Fixtures.CLOCK);
	}

	public InMemoryPorts(Clock clock) {
		this.database = new InMemoryDatabase(clock);
		FAKES.forEach(this.database::fake);
	}

	private static boolean isFake(Class<?> type) {
		return List.of(type.getDeclaredConstructors())
			.stream()
			.anyMatch(
					(constructor) -> List.of(constructor.getParameterTypes()).equals(List.of(InMemoryDatabase.class)));
	}

	@Override
	public <P> P port(Class<P> type) {
		List<Class<?>> found = FAKES.stream().filter(type::isAssignableFrom).toList();
		if (found.size() != 1) {
			throw new IllegalStateException("One class should play %s in memory, not %s".formatted(type, found));
		}
		return type.cast(this.database.fake(found.getFirst()));
	}

	@Override
	public <T> T inTransaction(Supplier<T> work) {
		return this.database.inTransaction(work);
	}

}
