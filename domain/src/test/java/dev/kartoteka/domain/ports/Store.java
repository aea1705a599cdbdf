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

import dev.kartoteka.domain.shared.InvalidInput;
import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Version;
import dev.kartoteka.domain.shared.Violation;

/** One table of an {@link InMemoryDatabase}: rows by id. */
final class Store<S> {

	private final NavigableMap<Long, S> rows = new ConcurrentSkipListMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private final List<Consumer<S>> putListeners = new ArrayList<>();

	private final List<Consumer<S>> removeListeners = new ArrayList<>();

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
		return Optional.ofNullable(this.rows.get(id));
	}

	/** Returns those of the ids that have a row. */
	Set<Long> present(Stream<Long> ids) {
		return ids.filter(this.rows::containsKey).collect(Collectors.toSet());
	}

	Stream<S> all() {
		return this.rows.values().stream();
	}

	void put(long id, S row) {
		this.rows.put(id, row);
		this.putListeners.forEach((listener) -> listener.accept(row));
	}

	void remove(long id) {
		find(id).ifPresent((row) -> this.removeListeners.forEach((listener) -> listener.accept(row)));
		this.rows.remove(id);
	}

	void removeIf(Predicate<S> chosen) {
		this.rows.values().removeIf(chosen);
	}

	/** Returns what restores the rows as they are now. */
	Runnable savepoint() {
		NavigableMap<Long, S> saved = new TreeMap<>(this.rows);
		return () -> {
			this.rows.clear();
			this.rows.putAll(saved);
		};
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

}
