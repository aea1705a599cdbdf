package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.image.ImageName;

/**
 * The tables that the fakes of one {@link InMemoryPorts} share. Every table takes part in
 * transactions, and a fake that keeps state elsewhere says so.
 */
final class InMemoryDatabase {

	private final Map<Class<?>, Store<?>> tables = new LinkedHashMap<>();

	private final Map<Class<?>, Object> fakes = new LinkedHashMap<>();

	private final List<Supplier<Runnable>> savepoints = new ArrayList<>();

	private final List<Supplier<Stream<@Nullable ImageName>>> images = new ArrayList<>();

	private final Clock clock;

	InMemoryDatabase(Clock clock) {
		this.clock = clock;
	}

	Clock clock() {
		return this.clock;
	}

	/** Returns the table with rows of that type, and creates it at first. */
	@SuppressWarnings("unchecked")
	<S> Store<S> table(Class<S> rows) {
		return (Store<S>) this.tables.computeIfAbsent(rows, (_) -> {
			Store<S> table = new Store<>();
			joinTransactions(table::savepoint);
			return table;
		});
	}

	/**
	 * Makes further state take part in transactions.
	 * @param savepoint notes the state, and returns what restores it
	 */
	void joinTransactions(Supplier<Runnable> savepoint) {
		this.savepoints.add(savepoint);
	}

	/**
	 * Returns the only fake of that class, and creates it at first.
	 * @param type has a constructor with an {@code InMemoryDatabase}
	 */
	<T> T fake(Class<T> type) {
		Object known = this.fakes.get(type);
		if (known == null) {
			known = create(type);
			this.fakes.put(type, known);
		}
		return type.cast(known);
	}

	private Object create(Class<?> type) {
		try {
			return type.getDeclaredConstructor(InMemoryDatabase.class).newInstance(this);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("No fake of " + type, ex);
		}
	}

	/** Declares which image a row uses. */
	<S> void namesImages(Store<S> rows, Function<S, @Nullable ImageName> image) {
		this.images.add(() -> rows.all().map(image));
		rows.onPut((row) -> fake(InMemoryImageRegister.class).use(image.apply(row)));
	}

	/** Returns the images that rows use. */
	Stream<ImageName> imagesInUse() {
		return this.images.stream().flatMap(Supplier::get).flatMap(Stream::ofNullable);
	}

	/** Runs the work; if it fails, everything is as before. */
	<T> T inTransaction(Supplier<T> work) {
		List<Runnable> restorations = this.savepoints.stream().map(Supplier::get).toList();
		try {
			return work.get();
		}
		catch (RuntimeException | Error ex) {
			restorations.forEach(Runnable::run);
			throw ex;
		}
	}

}
