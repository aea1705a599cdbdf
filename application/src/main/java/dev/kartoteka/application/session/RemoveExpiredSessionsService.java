package dev.kartoteka.application.session;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.session.RemoveExpiredSessions;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionRepository;
import dev.kartoteka.domain.session.SessionTokens;

@UseCase
class RemoveExpiredSessionsService implements RemoveExpiredSessions {

	private static final int BATCH_SIZE = 1000;

	private final SessionRepository sessions;

	private final SessionTokens tokens;

	RemoveExpiredSessionsService(SessionRepository sessions, SessionTokens tokens) {
		this.sessions = sessions;
		this.tokens = tokens;
	}

	@Override
	public boolean removeExpired() {
		boolean more = false;
		for (SessionHolder.Kind kind : SessionHolder.Kind.values()) {
			more |= this.sessions.endUnrefreshed(kind, this.tokens.longestLifetimeOf(kind), BATCH_SIZE) == BATCH_SIZE;
		}
		return more;
	}

}
