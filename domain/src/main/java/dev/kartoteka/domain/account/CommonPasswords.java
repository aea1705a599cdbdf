package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the passwords that are too common to be safe. */
@DrivenPort
public interface CommonPasswords {

	/**
	 * Whether the password is one of them.
	 * @param password in lower case
	 */
	boolean contains(String password);

}
