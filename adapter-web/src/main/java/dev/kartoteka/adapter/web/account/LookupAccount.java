package dev.kartoteka.adapter.web.account;

import dev.kartoteka.domain.account.AccountId;

/** Accounts that somebody asks for by whatever number. */
final class LookupAccount {

	private LookupAccount() {
	}

	/** The account of that id; one that nobody has if it is no id at all. */
	static AccountId of(long id) {
		return new AccountId((id < 1) ? Long.MAX_VALUE : id);
	}

}
