package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The driven ports of the store, in memory, for tests of use cases. Keeps the contracts
 * of the ports. Callers that take {@link Turns} see each other's transactions as
 * PostgreSQL shows them at READ COMMITTED, with the locks that the adapters take.
 * <p>
 * A fake is a class of this package with a constructor that takes an
 * {@link InMemoryDatabase}. It is found by itself, for every port that it implements.
 */
public final class InMemoryPorts implements DrivenPorts {

	private static final List<Class<?>> FAKES = PackageClasses.ofThisPackage().filter(InMemoryPorts::isFake).toList();

	private final InMemoryDatabase database;

	private final @Nullable Turns turns;

	public InMemoryPorts() {
		this(Fixtures.CLOCK);
	}

	/** Creates ports for one thread. */
	public InMemoryPorts(Clock clock) {
		this(clock, null);
	}

	/** Creates ports for callers that take turns, or for one thread if they do not. */
	public InMemoryPorts(Clock clock, @Nullable Turns turns) {
		this.database = new InMemoryDatabase(clock);
		this.turns = turns;
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
		P fake = type.cast(this.database.fake(found.getFirst()));
		return (this.turns != null && type.isInterface()) ? Statements.inTurns(type, fake, this.database, this.turns)
				: fake;
	}

	@Override
	public <T> T inTransaction(Supplier<T> work) {
		return this.database.inTransaction(work);
	}

}
