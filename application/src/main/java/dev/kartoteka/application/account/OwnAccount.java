package dev.kartoteka.application.account;

import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.Forbidden;

/** Finds the account of an active caller. */
final class OwnAccount {

	private OwnAccount() {
	}

	/** Finds the account without locking it. Holds no connection. */
	static Account findUnlocked(Caller caller, AccountReader reader) {
		return found(reader.findUnlocked(caller.account()));
	}

	/** Finds the account and locks it against changes. */
	static Account of(Caller caller, AccountRepository accounts) {
		return found(accounts.findForChange(caller.account()));
	}

	private static Account found(Optional<Account> account) {
		return account.orElseThrow(() -> new Forbidden("The account was closed in the meantime."));
	}

}
