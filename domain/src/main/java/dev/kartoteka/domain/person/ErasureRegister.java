package dev.kartoteka.domain.person;

import java.time.Instant;
import java.util.Map;

import dev.kartoteka.domain.shared.DrivenPort;
import dev.kartoteka.domain.shared.PhoneNumber;

/**
 * Driven port: keeps which phones were erased, as keyed hashes, outside of the database,
 * so that it outlives the restore of a backup.
 */
@DrivenPort
public interface ErasureRegister {

	/**
	 * Notes an erasure durably, at once and independent of any transaction.
	 * @throws dev.kartoteka.domain.shared.Unavailable if it cannot be written
	 */
	void note(PhoneNumber phone, Instant at);

	/**
	 * Returns the last erasure of each phone, by the hash of the phone.
	 * @throws dev.kartoteka.domain.shared.Unavailable if it cannot be read
	 */
	Map<String, Instant> lastErasures();

	/**
	 * Returns the keyed hash of a phone.
	 * @throws dev.kartoteka.domain.shared.Unavailable if the key cannot be read
	 */
	String hashOf(PhoneNumber phone);

}
