package dev.kartoteka.application.account;

import java.time.Clock;
import java.util.Optional;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.CallerStatusReader;
import dev.kartoteka.domain.account.RefreshTokens;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.account.Tokens.RefreshToken;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class RefreshTokensService implements RefreshTokens {

	private final CallerStatusReader callerStatusReader;

	private final SessionRepository sessions;

	private final Tokens tokens;

	private final Clock clock;

	RefreshTokensService(CallerStatusReader callerStatusReader, SessionRepository sessions, Tokens tokens,
			Clock clock) {
		this.callerStatusReader = callerStatusReader;
		this.sessions = sessions;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public Outcome refresh(String refreshToken) {
		Optional<RefreshToken> token = this.tokens.readRefresh(refreshToken);
		if (token.isEmpty() || !this.callerStatusReader.of(token.get().caller()).active()) {
			return new Outcome.Refused();
		}
		Caller caller = token.get().caller();
		return this.sessions.findForChange(caller.session(), caller.account().asSessionHolder())
			.map((session) -> refreshed(session, caller, token.get().generation()))
			.orElseGet(Outcome.Refused::new);
	}

	private Outcome refreshed(Session session, Caller caller, int presented) {
		return switch (session.refresh(presented, this.clock)) {
			case ROTATED -> {
				this.sessions.update(session);
				yield new Outcome.Refreshed(this.tokens.issue(caller, session.generation()));
			}
			case REPEATED -> new Outcome.Refreshed(this.tokens.issue(caller, session.generation()));
			case REUSED -> {
				this.sessions.end(session.id(), session.holder());
				yield new Outcome.Reused(caller);
			}
		};
	}

}
