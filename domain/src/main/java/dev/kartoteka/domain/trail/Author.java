package dev.kartoteka.domain.trail;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.session.SessionId;

/**
 * Who makes a change.
 *
 * @param account null if it is nobody with an account
 * @param session null if he has not logged in for it
 */
public record Author(@Nullable AccountId account, @Nullable SessionId session) {

	/** Whoever runs the program, by its configuration. */
	public static final Author OPERATOR = new Author(null, null);

	/** Somebody who is logged in. */
	public static Author of(Caller caller) {
		return new Author(caller.account(), caller.session());
	}

	/**
	 * The owner of an account, who acts on it without being logged in: by registering, or
	 * by what stands in a letter to him.
	 */
	public static Author ownerOf(AccountId account) {
		return new Author(account, null);
	}

}
