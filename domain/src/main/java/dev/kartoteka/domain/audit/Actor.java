package dev.kartoteka.domain.audit;

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
public record Actor(@Nullable AccountId account, @Nullable SessionId session) {

	/** Whoever runs the program, by its configuration. */
	public static final Actor OPERATOR = new Actor(null, null);

	/** Somebody who is logged in. */
	public static Actor of(Caller caller) {
		return new Actor(caller.account(), caller.session());
	}

	/**
	 * The owner of an account, who acts on it without being logged in: by registering, or
	 * by what stands in a letter to him.
	 */
	public static Actor ownerOf(AccountId account) {
		return new Actor(account, null);
	}

}
