package dev.kartoteka.application.derived;

import java.util.List;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.derived.DerivedDataStore;
import dev.kartoteka.domain.derived.Repair;
import dev.kartoteka.domain.derived.RepairDerivedData;

/** Runs without a transaction: each correction is useful by itself. */
@UseCase(readOnly = true)
class RepairDerivedDataService implements RepairDerivedData {

	private final DerivedDataStore store;

	RepairDerivedDataService(DerivedDataStore store) {
		this.store = store;
	}

	@Override
	public List<Repair> repair() {
		return this.store.repair();
	}

}
