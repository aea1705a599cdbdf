package dev.kartoteka.domain.message;

/** The purpose of an email. */
public enum EmailKind {

	/** Contains the link that activates a new account. */
	ACTIVATION,

	/** Contains the link that sets a new password. */
	PASSWORD_RESET,

	/** Tells the former address that the account has a new one. */
	EMAIL_CHANGED,

	/** Contains the link that accepts an invitation to an organization. */
	INVITATION

}
