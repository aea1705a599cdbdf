package dev.kartoteka.adapter.web.account;

import dev.kartoteka.domain.account.AccountId;

/** Ids of accounts to look up. */
final class LookupAccount {

	private LookupAccount() {
	}

	/**
	 * The account with that id; an account that does not exist if the number is not an
	 * id.
	 */
	static AccountId of(long id) {
		return new AccountId((id < 1) ? Long.MAX_VALUE : id);
	}

}
