package dev.kartoteka.domain.audit;

import org.jspecify.annotations.Nullable;

import dev.kartoteka.domain.account.AccountId;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.session.SessionId;

/**
 * Who makes a change, as the audit trail records it.
 *
 * @param account null for the operator
 * @param session null if the change was made without logging in
 */
public record Actor(@Nullable AccountId account, @Nullable SessionId session) {

	/** The operator, who acts by configuration and commands. */
	public static final Actor OPERATOR = new Actor(null, null);

	/** Returns the actor for a caller. */
	public static Actor of(Caller caller) {
		return new Actor(caller.account(), caller.session());
	}

	/**
	 * Returns the owner of an account who acts without a session: by registering, or by a
	 * link in an email.
	 */
	public static Actor ownerOf(AccountId account) {
		return new Actor(account, null);
	}

}
