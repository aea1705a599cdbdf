package dev.kartoteka.domain.message;

/** The purpose of a text message. */
public enum TextKind {

	/** Contains the code for a client's first or forgotten password. */
	CLIENT_PASSWORD,

	/** Contains the code that confirms a client's changed phone. */
	CLIENT_PHONE,

	/**
	 * Contains the link that confirms an account's phone, and activates a new account.
	 */
	ACCOUNT_ACTIVATION,

	/** Contains the link that sets a new password of an account. */
	ACCOUNT_PASSWORD

}
