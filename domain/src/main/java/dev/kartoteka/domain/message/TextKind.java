package dev.kartoteka.domain.message;

/** The purpose of a text message. */
public enum TextKind {

	/** Contains the code for a client's first or forgotten password. */
	CLIENT_PASSWORD,

	/** Contains the code that confirms a client's changed phone. */
	CLIENT_PHONE

}
