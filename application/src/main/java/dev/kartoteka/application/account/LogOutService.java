package dev.kartoteka.application.account;

import dev.kartoteka.application.UseCase;
import dev.kartoteka.domain.account.Caller;
import dev.kartoteka.domain.account.InvalidToken;
import dev.kartoteka.domain.account.LogOut;
import dev.kartoteka.domain.account.Tokens;
import dev.kartoteka.domain.account.Tokens.RefreshToken;
import dev.kartoteka.domain.session.Session;
import dev.kartoteka.domain.session.SessionRepository;

@UseCase
class LogOutService implements LogOut {

	private final SessionRepository sessions;

	private final Tokens tokens;

	LogOutService(SessionRepository sessions, Tokens tokens) {
		this.sessions = sessions;
		this.tokens = tokens;
	}

	@Override
	public Caller logOut(String refreshToken) {
		Caller caller = this.tokens.readRefresh(refreshToken).map(RefreshToken::caller).orElseThrow(InvalidToken::new);
		Session session = this.sessions.findForChange(caller.session(), caller.account().asSessionHolder())
			.orElseThrow(InvalidToken::new);
		this.sessions.end(session.id(), session.holder());
		return caller;
	}

}
