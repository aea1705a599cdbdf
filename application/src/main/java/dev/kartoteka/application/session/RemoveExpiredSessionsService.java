package dev.kartoteka.application.session;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.session.RemoveExpiredSessions;
import dev.kartoteka.domain.session.SessionHolder;
import dev.kartoteka.domain.session.SessionLifetimes;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class RemoveExpiredSessionsService implements RemoveExpiredSessions {

	private static final int BATCH_SIZE = 1000;

	private final SessionRepository sessions;

	private final SessionLifetimes lifetimes;

	RemoveExpiredSessionsService(SessionRepository sessions, SessionLifetimes lifetimes) {
		this.sessions = sessions;
		this.lifetimes = lifetimes;
	}

	@Override
	public boolean removeExpired() {
		boolean more = false;
		for (SessionHolder.Kind kind : SessionHolder.Kind.values()) {
			more |= this.sessions.endUnrefreshed(kind, this.lifetimes.longestOf(kind), BATCH_SIZE) == BATCH_SIZE;
		}
		return more;
	}

}
