package dev.kartoteka.domain.session;

import java.util.Optional;

import dev.kartoteka.domain.shared.DrivenPort;

/**
 * Driven port: the tokens by which a browser names the session of an account or a client.
 * No other kind of token is accepted in their place, and they are accepted for nothing
 * else.
 */
@DrivenPort
public interface BrowserTokens {

	/** Issues a token for a cookie. It expires if it is not replaced in time. */
	String issue(SessionHolder holder, SessionId session);

	/**
	 * Reads a token from a cookie.
	 * @return empty if it is malformed, expired or foreign, or names a holder of another
	 * kind
	 */
	Optional<BrowserToken> read(String token, SessionHolder.Kind kind);

	/**
	 * Issues a token for the forms of a page, which proves that a request comes from a
	 * page of the same session. Each one is different.
	 */
	String issueForForm(SessionHolder holder, SessionId session);

	/** Whether the token of a form belongs to the session. */
	boolean isForForm(String token, SessionHolder holder, SessionId session);

	/**
	 * A token from a cookie.
	 *
	 * @param due whether it is time to replace it
	 */
	record BrowserToken(SessionHolder holder, SessionId session, boolean due) {
	}

}
