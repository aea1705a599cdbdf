package dev.kartoteka.domain.shared;

import java.util.Collection;
import java.util.Set;

/**
 * Driven port: hashes and verifies passwords, slowly and with salt. Calls block while the
 * hash is computed; a bounded number run at the same time.
 */
@DrivenPort
public interface PasswordHasher {

	/**
	 * Hashes the password at the current cost.
	 * @throws Unavailable if too many calls are already waiting
	 */
	PasswordHash hash(Password password);

	/**
	 * Hashes the password at the current cost with that salt.
	 * @throws Unavailable if too many calls are already waiting
	 */
	PasswordHash hash(Password password, SharedSalt salt);

	/**
	 * Whether the password matches the hash, which may use an older algorithm.
	 * @throws Unavailable if too many calls are already waiting
	 */
	boolean verify(Password password, PasswordHash hash);

	/**
	 * Returns those of the hashes that the password matches. Hashes of the same form,
	 * that is algorithm, cost and salt, take the time of one. Besides the current form at
	 * most two others are tried. Failures take as long as {@link #verifyNothing} does.
	 * @throws Unavailable if too many calls are already waiting
	 */
	Set<PasswordHash> matching(Password password, Collection<PasswordHash> hashes);

	/**
	 * Takes as long as {@link #verify} does. Called for names that do not exist, so that
	 * response times do not reveal them.
	 * @throws Unavailable if too many calls are already waiting
	 */
	void verifyNothing(Password password);

	/**
	 * Whether {@link #verify} supports the algorithm and cost of the hash. Does not
	 * compute a hash.
	 */
	boolean understands(PasswordHash hash);

	/** Whether the hash uses an older algorithm or cost and should be replaced. */
	boolean isOutdated(PasswordHash hash);

}
