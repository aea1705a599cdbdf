package dev.kartoteka.domain.person;

import java.util.List;

import dev.kartoteka.domain.shared.DrivingPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/** Driving port: compares the store with the register of erasures. */
@DrivingPort
public interface ErasureQueries {

	/**
	 * Returns the phones of persons of whom the store keeps something older than their
	 * erasure: a backup was restored. Reads the whole store.
	 */
	List<PhoneNumber> dueAgain();

}
