package dev.kartoteka.adapter.web.wire.route;

import java.util.Locale;

/** The events of the security log; {@code docs/operations.md} lists them. */
public enum SecurityEvent {

	/** An account has logged in. */
	LOG_IN,

	/** A log-in name or password was wrong, or the account is inactive. */
	LOG_IN_FAILED,

	/** An account has logged out. */
	LOG_OUT,

	/**
	 * A refresh token was used again after it was replaced, and its session has ended.
	 */
	TOKEN_REUSED,

	/** Someone has ended sessions of their own. */
	SESSIONS_ENDED,

	/** A request without a valid token was refused. */
	UNAUTHENTICATED,

	/** A request without the necessary right was refused. */
	FORBIDDEN,

	/** A request was refused because of too many before. */
	THROTTLED,

	/** A current password was wrong. */
	PASSWORD_REFUSED,

	/** A link or a code was wrong, late or used up. */
	PROOF_REFUSED,

	/** An account was registered. */
	REGISTERED,

	/** An address was confirmed by a link, or a changed phone by a code. */
	CONFIRMED,

	/** A link or a code was requested. */
	MESSAGE_REQUESTED,

	/** An account has set another password. */
	PASSWORD_SET,

	/** A password was set by a link. */
	PASSWORD_RESET,

	/** An account has changed its data. */
	ACCOUNT_CHANGED,

	/** An account was closed by its owner. */
	ACCOUNT_CLOSED,

	/** Someone has exported what is kept of them. */
	EXPORTED,

	/** Staff have activated an account. */
	STAFF_ACTIVATED,

	/** Staff have deactivated an account. */
	STAFF_DEACTIVATED,

	/** Staff have appointed staff. */
	STAFF_APPOINTED,

	/** Staff have dismissed staff. */
	STAFF_DISMISSED,

	/** Staff have ended sessions of an account. */
	STAFF_ENDED_SESSIONS,

	/** Staff have read the sessions of an account. */
	STAFF_READ_SESSIONS,

	/** Staff have sent a link to an account. */
	STAFF_SENT_MESSAGE,

	/** Staff have closed an account. */
	STAFF_CLOSED_ACCOUNT,

	/** Staff have changed or removed a district, a place or its image. */
	STAFF_CHANGED_GUIDE,

	/** Staff have exported all that is kept of a person. */
	STAFF_EXPORTED_PERSON,

	/** Staff have erased a person, or counted what an erasure would remove. */
	STAFF_ERASED_PERSON,

	/** An organization was offered to a member. */
	ORGANIZATION_OFFERED,

	/** A member has accepted an organization, and is its creator. */
	ORGANIZATION_ACCEPTED,

	/** A client has logged in. */
	CLIENT_LOG_IN,

	/** A phone or the password of a client was wrong. */
	CLIENT_LOG_IN_FAILED,

	/** A client has logged out. */
	CLIENT_LOG_OUT,

	/** A person has proved the phone and set a password. */
	RECORD_TAKEN_OVER,

	/** A client has changed the own record. */
	RECORD_CHANGED,

	/** A client has given up the own record. */
	RECORD_GIVEN_UP;

	/** The name in the log. */
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
