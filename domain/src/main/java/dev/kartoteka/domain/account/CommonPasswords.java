package dev.kartoteka.domain.account;

/** Driven port: the passwords that everybody tries first. */
public interface CommonPasswords {

	/**
	 * Whether the password is one of them.
	 * @param password in lower case
	 */
	boolean contains(String password);

}
