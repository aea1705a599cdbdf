package dev.kartoteka.domain.message;

/** What a letter is about. */
public enum EmailKind {

	/** How to activate a new account. */
	ACTIVATION,

	/** How to set a new password. */
	PASSWORD_RESET,

	/** To the former address: this account has another one now. */
	EMAIL_CHANGED

}
