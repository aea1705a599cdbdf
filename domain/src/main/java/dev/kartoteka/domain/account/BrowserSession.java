package dev.kartoteka.domain.account;

import java.util.Optional;

/**
 * The session of a request from a browser.
 *
 * @param staff whether the account is a staff account
 * @param formToken for the forms of the page
 * @param renewedToken a new token for the cookie, if the present one is due
 */
public record BrowserSession(Caller caller, String username, boolean staff, String formToken,
		Optional<String> renewedToken) {

	/** Omits the tokens, which are secrets. */
	@Override
	public String toString() {
		return "BrowserSession[caller=" + this.caller + "]";
	}

}
