package dev.kartoteka.domain.session;

import java.time.Duration;

import dev.kartoteka.domain.shared.DrivenPort;

/** Driven port: how long the tokens of sessions are valid. */
@DrivenPort
public interface SessionTokens {

	/**
	 * Returns the time after which no token of a session is valid any more, from its last
	 * refresh, or from its beginning if it was never refreshed.
	 */
	Duration longestLifetimeOf(SessionHolder.Kind kind);

}
