package dev.kartoteka.domain.shared;

/**
 * Driven port: slow, salted hashing of passwords. Calls block for the time the hash
 * costs; only a bounded number run at once.
 */
@DrivenPort
public interface PasswordHasher {

	/**
	 * A new hash at today's cost.
	 * @throws Unavailable if too many calls are waiting already
	 */
	PasswordHash hash(Password password);

	/**
	 * Whether the password belongs to the hash, which may be of an earlier algorithm.
	 * @throws Unavailable if too many calls are waiting already
	 */
	boolean verify(Password password, PasswordHash hash);

	/**
	 * Takes as long as {@link #verify} does and finds nothing: for names that don't
	 * exist, so that time does not tell them from wrong passwords.
	 * @throws Unavailable if too many calls are waiting already
	 */
	void verifyNothing(Password password);

	/**
	 * Whether a password could belong to the hash at all, since its algorithm and cost
	 * are among those that are verified. Costs nothing.
	 */
	boolean understands(PasswordHash hash);

	/** Whether the hash is of an earlier algorithm or cost, and ought to be replaced. */
	boolean isOutdated(PasswordHash hash);

}
