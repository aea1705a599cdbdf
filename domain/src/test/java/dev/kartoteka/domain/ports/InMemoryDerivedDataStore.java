package dev.kartoteka.domain.ports;

import java.util.List;

import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;

/** Nothing is derived in memory: searches compare the aggregates themselves. */
final class InMemoryDerivedDataStore implements DerivedDataStore {

	InMemoryDerivedDataStore(InMemoryDatabase database) {
	}

	@Override
	public List<Repair> repair() {
		return List.of();
	}

}
