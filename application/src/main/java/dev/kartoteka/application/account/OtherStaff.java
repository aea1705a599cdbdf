package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.LastStaffAccount;
import dev.kartoteka.domain.shared.NotFound;

/** Keeps at least one staff account active. */
final class OtherStaff {

	private final AccountRepository accounts;

	OtherStaff(AccountRepository accounts) {
		this.accounts = accounts;
	}

	/**
	 * Finds an account that is to stop being active or being staff, and locks it against
	 * changes.
	 * @throws NotFound if there is no such account
	 * @throws LastStaffAccount if no other staff account is active
	 */
	Account requiredBeside(AccountId id) {
		this.accounts.lockStaff();
		Account account = this.accounts.findForChange(id).orElseThrow(() -> NotFound.of("account"));
		requireBeside(account);
		return account;
	}

	/**
	 * Requires another staff account beside the given one, if that is staff.
	 * @throws LastStaffAccount if no other staff account is active
	 */
	void requireBeside(Account account) {
		if (account.isStaff() && account.isActive() && !this.accounts.isOtherStaffActive(account.id())) {
			throw new LastStaffAccount();
		}
	}

}
