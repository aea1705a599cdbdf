package dev.kartoteka.domain.ports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one transaction has changed and locked. Others see its changes once it has
 * committed, and its locks last until it ends, as with PostgreSQL's isolation level READ
 * COMMITTED.
 */
final class Transaction {

	private final Map<Object, Lock> locks = new HashMap<>();

	private Map<Store<?>, Changes<?>> changes = new LinkedHashMap<>();

	private final List<Runnable> undoings = new ArrayList<>();

	/** Returns the changed rows of the table by id; empty for those that are removed. */
	@SuppressWarnings("unchecked")
	<S> NavigableMap<Long, Optional<S>> changesOf(Store<S> table) {
		return ((Changes<S>) this.changes.computeIfAbsent(table, (_) -> new Changes<>(table, new TreeMap<>()))).rows();
	}

	boolean hasChanged(Store<?> table) {
		return this.changes.containsKey(table);
	}

	/** Whether another transaction cannot have the lock until this one has ended. */
	boolean prevents(Object key, Lock wanted) {
		Lock held = this.locks.get(key);
		return held != null && held.conflictsWith(wanted);
	}

	void hold(Object key, Lock lock) {
		this.locks.merge(key, lock, (one, other) -> (one.compareTo(other) > 0) ? one : other);
	}

	/** Registers what undoes a change outside of the tables. */
	void onRollback(Runnable undoing) {
		this.undoings.add(undoing);
	}

	/** Notes the changes, and returns what restores them. Locks stay. */
	Runnable savepoint() {
		Map<Store<?>, Changes<?>> saved = new LinkedHashMap<>();
		this.changes.forEach((table, changed) -> saved.put(table, changed.copy()));
		int before = this.undoings.size();
		return () -> {
			undoDownTo(before);
			this.changes = saved;
		};
	}

	void commit() {
		this.changes.values().forEach(Changes::commit);
	}

	void rollBack() {
		undoDownTo(0);
	}

	private void undoDownTo(int number) {
		while (this.undoings.size() > number) {
			this.undoings.removeLast().run();
		}
	}

	private record Changes<S>(Store<S> table, NavigableMap<Long, Optional<S>> rows) {

		Changes<S> copy() {
			return new Changes<>(this.table, new TreeMap<>(this.rows));
		}

		void commit() {
			this.table.commit(this.rows);
		}

	}

}
