package dev.kartoteka.domain.client;

import java.util.Optional;

/**
 * The session of a client in a browser.
 *
 * @param owner whether it began with the person's own password; otherwise it rests on
 * credentials of cards
 * @param formToken for the forms of the page
 * @param renewedToken a new token for the cookie, if the present one is due
 */
public record ClientBrowserSession(ClientCaller caller, boolean owner, String formToken,
		Optional<String> renewedToken) {

	/** Omits the tokens, which are secrets. */
	@Override
	public String toString() {
		return "ClientBrowserSession[caller=" + this.caller + "]";
	}

}
