package dev.kartoteka.domain.shared;

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
	 * Whether the password matches the hash, which may use an older algorithm.
	 * @throws Unavailable if too many calls are already waiting
	 */
	boolean verify(Password password, PasswordHash hash);

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
