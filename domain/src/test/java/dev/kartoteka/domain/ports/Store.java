package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.Violation;

/**
 * One table of an {@link InMemoryDatabase}: rows by id. A transaction sees its own
 * changes, and those of others once they are committed.
 */
final class Store<S> {

	private final InMemoryDatabase database;

	private final NavigableMap<Long, S> committed = new ConcurrentSkipListMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private final List<Consumer<S>> putListeners = new ArrayList<>();

	private final List<Consumer<S>> removeListeners = new ArrayList<>();

	Store(InMemoryDatabase database) {
		this.database = database;
	}

	/** Has the listener called with each row that is put. */
	void onPut(Consumer<S> listener) {
		this.putListeners.add(listener);
	}

	/**
	 * Has the listener called with each row that is removed by its id, before it is
	 * removed.
	 */
	void onRemove(Consumer<S> listener) {
		this.removeListeners.add(listener);
	}

	long nextId() {
		return this.lastId.incrementAndGet();
	}

	/** Makes the next ids greater than this one. */
	void reserveIdsUpTo(long id) {
		this.lastId.accumulateAndGet(id, Math::max);
	}

	Optional<S> find(long id) {
		return Optional.ofNullable(rows().get(id));
	}

	/** Finds the row, and locks it until the transaction ends. */
	Optional<S> find(long id, Lock lock) {
		this.database.lock(new Row(this, id), lock);
		return find(id);
	}

	/**
	 * Keeps the row from being removed, since another one refers to it.
	 * @throws BrokenReference if it is gone
	 */
	void refer(long id) {
		if (find(id, Lock.KEY_SHARE).isEmpty()) {
			throw new BrokenReference(id);
		}
	}

	/** Locks the values of a unique key, whether or not a row has them. */
	void lockKey(Object... values) {
		this.database.lock(new Key(this, List.of(values)), Lock.REMOVE);
	}

	/** Whether no other transaction keeps this one from changing the row. */
	boolean isUnlocked(long id) {
		return this.database.isFree(new Row(this, id), Lock.CHANGE);
	}

	/** Returns those of the ids that have a row. */
	Set<Long> present(Stream<Long> ids) {
		return ids.filter(rows()::containsKey).collect(Collectors.toSet());
	}

	Stream<S> all() {
		return rows().values().stream();
	}

	void put(long id, S row) {
		change(id, row, Lock.CHANGE);
		this.putListeners.forEach((listener) -> listener.accept(row));
	}

	void remove(long id) {
		find(id).ifPresent((row) -> {
			this.removeListeners.forEach((listener) -> listener.accept(row));
			change(id, null, Lock.REMOVE);
		});
	}

	void removeIf(Predicate<S> chosen) {
		new TreeMap<>(rows()).forEach((id, row) -> {
			if (chosen.test(row)) {
				change(id, null, Lock.REMOVE);
			}
		});
	}

	private void change(long id, @Nullable S row, Lock lock) {
		this.database.lock(new Row(this, id), lock);
		Transaction transaction = this.database.transaction();
		if (transaction == null) {
			commit(id, row);
		}
		else {
			transaction.changesOf(this).put(id, Optional.ofNullable(row));
		}
	}

	private NavigableMap<Long, S> rows() {
		Transaction transaction = this.database.transaction();
		if (transaction == null || !transaction.hasChanged(this)) {
			return this.committed;
		}
		NavigableMap<Long, S> seen = new TreeMap<>(this.committed);
		transaction.changesOf(this).forEach((id, row) -> change(seen, id, row.orElse(null)));
		return seen;
	}

	/** Makes the changes of a transaction visible to others. */
	void commit(NavigableMap<Long, Optional<S>> changes) {
		changes.forEach((id, row) -> commit(id, row.orElse(null)));
	}

	private void commit(long id, @Nullable S row) {
		change(this.committed, id, row);
	}

	private static <S> void change(NavigableMap<Long, S> rows, long id, @Nullable S row) {
		if (row == null) {
			rows.remove(id);
		}
		else {
			rows.put(id, row);
		}
	}

	static void requireSame(Version stored, Version given) {
		if (!stored.equals(given)) {
			throw new StaleVersion("The object was changed since it was found.");
		}
	}

	static Version after(Version version) {
		return version.next();
	}

	static InvalidInput notUnique(String... fields) {
		return InvalidInput.of("non_field_errors", new Violation.NotUnique(List.of(fields)));
	}

	private record Row(Store<?> table, long id) {
	}

	private record Key(Store<?> table, List<Object> values) {
	}

}
