package dev.kartoteka.application.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.kartoteka.domain.account.Account;
import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.AccountReader;

/** Binds emails and text messages to the account that they are about. */
public final class MessageBinding {

	/** Of several accounts that share an unproved address, so many get a message. */
	public static final int MOST_ACCOUNTS = 3;

	/** The binding of a message that is about every account with its address. */
	static final String ANY = "";

	private MessageBinding() {
	}

	static String to(AccountId account) {
		return Long.toString(account.value());
	}

	/**
	 * Returns the accounts that a message is about.
	 * @param any finds the accounts if the message is bound to none
	 */
	public static List<Account> accountsOf(String binding, AccountReader reader, Supplier<List<Account>> any) {
		return binding.equals(ANY) ? any.get() : bound(binding, reader).stream().toList();
	}

	private static Optional<Account> bound(String binding, AccountReader reader) {
		return reader.findUnlocked(new AccountId(Long.parseLong(binding)));
	}

}
