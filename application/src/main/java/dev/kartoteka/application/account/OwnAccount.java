package dev.kartoteka.application.account;

import java.util.Optional;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountReader;
import dev.kartoteka.domain.account.AccountRepository;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.shared.Forbidden;

/** The account of an admitted caller. */
final class OwnAccount {

	private OwnAccount() {
	}

	/** The account as it is just now, with neither a lock nor a connection held. */
	static Account glance(Caller caller, AccountReader reader) {
		return found(reader.glance(caller.account()));
	}

	/** The account, locked against changes by others. */
	static Account of(Caller caller, AccountRepository accounts) {
		return found(accounts.findForChange(caller.account()));
	}

	private static Account found(Optional<Account> account) {
		return account.orElseThrow(() -> new Forbidden("The account was closed in the meantime."));
	}

}
