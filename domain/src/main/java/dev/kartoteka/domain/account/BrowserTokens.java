package dev.kartoteka.domain.account;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the tokens by which a browser names the session of an account. No other
 * kind of token is accepted in their place, and they are accepted for nothing else.
 */
@DrivenPort
public interface BrowserTokens {

	/** Issues a token for a cookie. It expires if it is not replaced in time. */
	String issue(Caller caller);

	/**
	 * Reads a token from a cookie.
	 * @return empty if it is malformed, expired or foreign
	 */
	Optional<BrowserToken> read(String token);

	/**
	 * Issues a token for the forms of a page, which proves that a request comes from a
	 * page of the same session. Each one is different.
	 */
	String issueForForm(Caller caller);

	/** Whether the token of a form belongs to the caller's session. */
	boolean isForForm(String token, Caller caller);

	/**
	 * A token from a cookie.
	 *
	 * @param due whether it is time to replace it
	 */
	record BrowserToken(Caller caller, boolean due) {
	}

}
