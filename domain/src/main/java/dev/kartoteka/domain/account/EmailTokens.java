package dev.kartoteka.domain.account;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: issues and verifies the tokens in emails and text messages to accounts. A
 * token proves that its holder has read the message. It is valid for three days, and only
 * while the state that it is bound to is unchanged; so a token that changes the state
 * works once.
 */
@DrivenPort
public interface EmailTokens {

	String issue(Account.Seal seal);

	/** Whether the token was issued for that state and has not expired. */
	boolean isGood(String token, Account.Seal seal);

}
