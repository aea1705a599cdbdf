package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Forbidden;

/**
 * What is to be known of a caller before he may do anything.
 *
 * @param active whether the session lives and the account is active
 * @param staff whether the account looks after the others
 */
public record CallerStatus(boolean active, boolean staff) {

	/**
	 * Lets only live sessions of active accounts pass.
	 * @throws Forbidden otherwise
	 */
	public void requireActive() {
		if (!this.active) {
			throw new Forbidden("The session has ended, or the account is not active.");
		}
	}

	/**
	 * Lets only staff pass.
	 * @throws Forbidden otherwise
	 */
	public void requireStaff() {
		requireActive();
		if (!this.staff) {
			throw new Forbidden("This is for staff only.");
		}
	}

}
