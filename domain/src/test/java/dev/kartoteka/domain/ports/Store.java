package dev.kartoteka.domain.ports;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.kartoteka.domain.shared.StaleVersion;
import dev.kartoteka.domain.shared.Version;

/** Snapshots by id, with the same watch over versions as a database keeps. */
final class Store<S> {

	private final NavigableMap<Long, S> rows = new ConcurrentSkipListMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private final Consumer<S> onPut;

	Store() {
		this((_) -> {
		});
	}

	/** One that tells somebody of each state that it gets. */
	Store(Consumer<S> onPut) {
		this.onPut = onPut;
	}

	long nextId() {
		return this.lastId.incrementAndGet();
	}

	/** The next ids are greater than this one. */
	void reserveIdsUpTo(long id) {
		this.lastId.accumulateAndGet(id, Math::max);
	}

	Optional<S> find(long id) {
		return Optional.ofNullable(this.rows.get(id));
	}

	Stream<S> all() {
		return this.rows.values().stream();
	}

	void put(long id, S snapshot) {
		this.rows.put(id, snapshot);
		this.onPut.accept(snapshot);
	}

	void remove(long id) {
		this.rows.remove(id);
	}

	void removeIf(Predicate<S> chosen) {
		this.rows.values().removeIf(chosen);
	}

	/** Notes the rows as they are now; whoever runs the result puts them back. */
	Runnable savepoint() {
		NavigableMap<Long, S> saved = new TreeMap<>(this.rows);
		return () -> {
			this.rows.clear();
			this.rows.putAll(saved);
		};
	}

	static void demandSame(Version stored, Version given) {
		if (!stored.equals(given)) {
			throw new StaleVersion("The object was changed since it was found.");
		}
	}

	static Version after(Version version) {
		return version.next();
	}

}
