package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.Forbidden;

/**
 * Whether a caller may act at all, and whether the caller is staff.
 *
 * @param active whether the session exists and the account is active
 * @param staff whether the account is a staff account
 */
public record CallerStatus(boolean active, boolean staff) {

	/**
	 * Requires a live session of an active account.
	 * @throws Forbidden otherwise
	 */
	public void requireActive() {
		if (!this.active) {
			throw new Forbidden("The session has ended, or the account is not active.");
		}
	}

	/**
	 * Requires an active staff account.
	 * @throws Forbidden otherwise
	 */
	public void requireStaff() {
		requireActive();
		if (!this.staff) {
			throw new Forbidden("This is for staff only.");
		}
	}

}
