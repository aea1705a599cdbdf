package dev.kartoteka.domain.ports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

	private final Set<Transaction> open = new LinkedHashSet<>();

	private final Map<Thread, Transaction> current = new ConcurrentHashMap<>();

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
		return (Store<S>) this.tables.computeIfAbsent(rows, (_) -> new Store<>(this));
	}

	/**
	 * Makes further state take part in transactions.
	 * @param savepoint notes the state, and returns what restores it
	 */
	void joinTransactions(Supplier<Runnable> savepoint) {
		this.savepoints.add(savepoint);
	}

	/** Registers what undoes a change of further state if the transaction fails. */
	void onRollback(Runnable undoing) {
		Transaction transaction = transaction();
		if (transaction != null) {
			transaction.onRollback(undoing);
		}
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

	/** Returns the transaction of the current thread, or null. */
	@Nullable Transaction transaction() {
		return this.current.get(Thread.currentThread());
	}

	/** Runs the work in the current transaction, or in a new one if there is none. */
	<T extends @Nullable Object> T inTransaction(Supplier<T> work) {
		return (transaction() != null) ? work.get() : inNewTransaction(work);
	}

	/**
	 * Runs the work in a transaction of its own; if it fails, everything is as before.
	 */
	<T extends @Nullable Object> T inNewTransaction(Supplier<T> work) {
		@Nullable Transaction suspended = transaction();
		Transaction begun = new Transaction();
		this.savepoints.forEach((savepoint) -> begun.onRollback(savepoint.get()));
		this.open.add(begun);
		this.current.put(Thread.currentThread(), begun);
		try {
			T result = work.get();
			begun.commit();
			return result;
		}
		catch (RuntimeException | Error ex) {
			begun.rollBack();
			throw ex;
		}
		finally {
			this.open.remove(begun);
			if (suspended == null) {
				this.current.remove(Thread.currentThread());
			}
			else {
				this.current.put(Thread.currentThread(), suspended);
			}
		}
	}

	/** Notes the changes of the current transaction, and returns what restores them. */
	Runnable savepoint() {
		return Objects.requireNonNull(transaction()).savepoint();
	}

	boolean isOpen(Transaction transaction) {
		return this.open.contains(transaction);
	}

	/**
	 * Locks something until the transaction ends. Does nothing without a transaction:
	 * then there is one thread only.
	 * @throws LockHeld if another transaction has to end first
	 */
	void lock(Object key, Lock lock) {
		Transaction own = transaction();
		if (own != null) {
			preventing(key, lock).findFirst().ifPresent((holder) -> {
				throw new LockHeld(holder);
			});
			own.hold(key, lock);
		}
	}

	/** Whether the lock can be had without waiting. */
	boolean isFree(Object key, Lock lock) {
		return preventing(key, lock).findAny().isEmpty();
	}

	private Stream<Transaction> preventing(Object key, Lock lock) {
		Transaction own = transaction();
		return this.open.stream().filter((other) -> other != own && other.prevents(key, lock));
	}

}
