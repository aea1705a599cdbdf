package dev.kartoteka.domain.derived;

import java.util.List;

import dev.kartoteka.domain.shared.DrivingPort;

/**
 * Driving port: the operator repairs derived data after another program has written to
 * the database.
 */
@DrivingPort
public interface RepairDerivedData {

	/**
	 * Returns what was done, also where nothing was wrong. May run while others write.
	 */
	List<Repair> repair();

}
