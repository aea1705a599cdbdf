package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: the passwords that everybody tries first. */
@DrivenPort
public interface CommonPasswords {

	/**
	 * Whether the password is one of them.
	 * @param password in lower case
	 */
	boolean contains(String password);

}
