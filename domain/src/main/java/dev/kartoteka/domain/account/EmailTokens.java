package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the tokens in letters, which prove that whoever presents one has read the
 * letter. They are good for three days, and only as long as the state they were issued
 * for lasts; so one that changes the state works once.
 */
@DrivenPort
public interface EmailTokens {

	String issue(Account.Seal seal);

	/** Whether the token was issued for the seal, lately. */
	boolean isGood(String token, Account.Seal seal);

}
