package dev.kartoteka.domain.code;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: stores hashes of codes, for all replicas. The clock of the store decides
 * when a code expires.
 */
@DrivenPort
public interface PhoneCodeStore {

	/**
	 * Stores a code in place of the earlier code of the scope, at once and independently
	 * of any transaction. The tries of an earlier code are forgotten, those of the same
	 * code are not.
	 * @param scope the hash of the scope
	 * @param code the hash of the code
	 * @return false if this code was used up before; then nothing is stored
	 */
	boolean put(String scope, String code, Duration lifetime);

	/**
	 * Counts a try, at once and independently of any transaction.
	 * @param most how many tries the code of a scope has
	 * @return whether the code is right, has not expired, is not used up, and had tries
	 * left
	 */
	boolean tryOut(String scope, String code, int most);

	/**
	 * Uses the code up, within the transaction of the use case.
	 * @return false if it was used up or replaced in the meantime
	 */
	boolean useUp(String scope, String code);

	/**
	 * Removes codes that have expired, at once and independently of any transaction. Rows
	 * that another replica is removing are left out.
	 * @return how many were removed
	 */
	int removeExpired(int most);

}
