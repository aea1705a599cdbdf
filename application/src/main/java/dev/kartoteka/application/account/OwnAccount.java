package dev.kartoteka.application.account;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.Forbidden;

/** The account of an admitted caller. */
final class OwnAccount {

	private OwnAccount() {
	}

	/** The account, locked against changes by others. */
	static Account of(Caller caller, AccountRepository accounts) {
		return accounts.findForChange(caller.account())
			.orElseThrow(() -> new Forbidden("The account was closed in the meantime."));
	}

}
