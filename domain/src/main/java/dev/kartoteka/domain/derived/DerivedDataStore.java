package dev.kartoteka.domain.derived;

import java.util.List;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the stored data that follows from aggregates. Every repository keeps it in
 * the transaction that changes an aggregate; this port repairs what other programs left.
 */
@DrivenPort
public interface DerivedDataStore {

	/** Compares all derived data with the aggregates, and corrects it. */
	List<Repair> repair();

}
